-- Which badges are good no more, for scanners that must decide without a network. A ticket's badges are good from a
-- revision on; 16, which no badge has, says that none is. Versions of an expo count up without a gap and become visible
-- in their order, for each waits for the one before: who has read up to a version has missed nothing.

create table badge_revocation_version (
    expo_id uuid constraint badge_revocation_version_key primary key,
    host_id uuid not null,
    version bigint not null,
    constraint badge_revocation_version_expo foreign key (expo_id, host_id) references expo (id, host_id)
);

create table badge_revocation (
    expo_id uuid not null,
    host_id uuid not null,
    ticket bytea not null,
    good_from smallint not null constraint badge_revocation_good_from check (good_from between 0 and 16),
    version bigint not null,
    constraint badge_revocation_key primary key (expo_id, ticket),
    constraint badge_revocation_version_once unique (expo_id, version),
    constraint badge_revocation_expo foreign key (expo_id, host_id) references expo (id, host_id)
);

alter table badge_revocation_version enable row level security;
create policy badge_revocation_version_own on badge_revocation_version using (host_id = (select current_host()));
alter table badge_revocation enable row level security;
create policy badge_revocation_own on badge_revocation using (host_id = (select current_host()));
grant select on badge_revocation to madang_app;

create function badge_revoked(of_expo uuid, of_host uuid, of_ticket bytea, from_revision int) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    next bigint;
begin
    insert into badge_revocation_version as v (expo_id, host_id, version) values (of_expo, of_host, 1)
        on conflict (expo_id) do update set version = v.version + 1
        returning version into next;
    insert into badge_revocation (expo_id, host_id, ticket, good_from, version)
        values (of_expo, of_host, of_ticket, from_revision, next)
        on conflict (expo_id, ticket) do update set good_from = excluded.good_from, version = excluded.version;
end;
$$;
revoke execute on function badge_revoked from public;

-- Whatever takes a badge's admission away or gives it back, by whichever way.
create function registration_revokes_badges() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if old.ticket <> new.ticket and old.state = 'REGISTERED' then
        perform badge_revoked(old.expo_id, old.host_id, old.ticket, 16);
    elsif new.state <> 'REGISTERED' then
        if old.state = 'REGISTERED' then
            perform badge_revoked(new.expo_id, new.host_id, new.ticket, 16);
        end if;
    elsif new.revision > old.revision
            or exists (select from badge_revocation r where r.expo_id = new.expo_id and r.ticket = new.ticket) then
        perform badge_revoked(new.expo_id, new.host_id, new.ticket, new.revision);
    end if;
    return null;
end;
$$;
create trigger registration_revokes_badges after update of state, revision, ticket on registration
    for each row when (old.state <> new.state or old.revision <> new.revision or old.ticket <> new.ticket)
    execute function registration_revokes_badges();
