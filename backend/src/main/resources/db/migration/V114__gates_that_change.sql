-- Organizers add, rename and close gates. One that was used is closed and stays, for what was counted there; only one that
-- nobody has used can go.

alter table gate add column closed boolean not null default false;
alter table gate add column version bigint not null default 0;
grant delete on gate to madang_app;
