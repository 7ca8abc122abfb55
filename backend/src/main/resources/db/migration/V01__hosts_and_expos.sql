-- Hosts (cities) and their expos, and the wall between hosts: every row of an expo carries its host and its expo,
-- and the application's role sees the rows of the host that its transaction has named, or none.

create function current_host() returns uuid
    language sql stable
    return nullif(current_setting('madang.host', true), '')::uuid;

create table host (
    id uuid constraint host_key primary key,
    name_ko text not null,
    name_en text not null,
    created_at timestamptz not null default now()
);
alter table host enable row level security;
create policy host_own on host using (id = (select current_host()));

create table expo (
    id uuid constraint expo_key primary key,
    host_id uuid not null constraint expo_host references host,
    slug text not null constraint expo_slug_once unique
        constraint expo_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{2,59}$'),
    name_ko text not null,
    name_en text not null,
    venue_ko text not null,
    venue_en text not null,
    time_zone text not null default 'Asia/Seoul',
    state text not null constraint expo_state check (state in ('DRAFT', 'PUBLISHED', 'CLOSED')),
    version bigint not null default 0,
    created_at timestamptz not null default now(),
    constraint expo_of_host unique (id, host_id)
);
alter table expo enable row level security;
create policy expo_own on expo using (host_id = (select current_host()));

-- A slug is all that a public address knows; this is the one way from it to the host.
create function expo_place(wanted text) returns table (host_id uuid, expo_id uuid)
    language sql stable security definer set search_path = public
begin atomic
    select e.host_id, e.id from expo e where e.slug = wanted;
end;

create function published_expos()
    returns table (id uuid, host_id uuid, slug text, name_ko text, name_en text)
    language sql stable security definer set search_path = public
begin atomic
    select e.id, e.host_id, e.slug, e.name_ko, e.name_en from expo e where e.state = 'PUBLISHED' order by e.id desc limit 100;
end;

-- Setting up a host is the work of whoever runs the installation, before there is a host to be in.
create function host_ensured(wanted uuid, wanted_ko text, wanted_en text) returns uuid
    language sql security definer set search_path = public
begin atomic
    insert into host (id, name_ko, name_en) values (wanted, wanted_ko, wanted_en)
    on conflict on constraint host_key do update set name_ko = excluded.name_ko, name_en = excluded.name_en
    returning id;
end;

grant select on host to madang_app;
grant select, insert, update on expo to madang_app;
grant execute on function current_host, expo_place, published_expos, host_ensured to madang_app;
