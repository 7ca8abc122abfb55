-- The picture that an exhibitor shows, drawn anew from what was uploaded: pixels and nothing else, in two sizes. It is
-- public, so it is not sealed.

create table exhibitor_picture (
    exhibitor_id uuid constraint exhibitor_picture_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    digest text not null constraint exhibitor_picture_digest check (digest ~ '^[0-9a-f]{64}$'),
    kind text not null constraint exhibitor_picture_kind check (kind in ('JPEG', 'PNG')),
    width int not null constraint exhibitor_picture_width check (width between 1 and 1600),
    height int not null constraint exhibitor_picture_height check (height between 1 and 1600),
    text_ko text not null,
    text_en text not null,
    large bytea not null,
    small bytea not null,
    constraint exhibitor_picture_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint exhibitor_picture_of foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id)
);
-- it is compressed already
alter table exhibitor_picture alter column large set storage external;
alter table exhibitor_picture alter column small set storage external;
alter table exhibitor_picture enable row level security;
create policy exhibitor_picture_own on exhibitor_picture using (host_id = (select current_host()));
grant select, insert, update, delete on exhibitor_picture to madang_app;
