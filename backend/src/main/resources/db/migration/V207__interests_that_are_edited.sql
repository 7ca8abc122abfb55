-- Organizers add, rename, move and remove interests.

alter table interest add column version int not null default 0;
grant update (parent, name_ko, name_en, version), delete on interest to madang_app;
