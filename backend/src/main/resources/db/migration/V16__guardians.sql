-- Who confirmed the registration of a child under 14, and when. It is written with the registration and never before: until
-- a guardian confirms, what the child wrote is in the guardian's mail and nowhere else.

create table guardian (
    host_id uuid not null,
    expo_id uuid not null,
    registration_id uuid not null constraint guardian_once primary key,
    name bytea,
    email bytea,
    confirmed_at timestamptz not null default now(),
    constraint guardian_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint guardian_registration foreign key (registration_id, expo_id) references registration (id, expo_id)
);
alter table guardian enable row level security;
create policy guardian_own on guardian using (host_id = (select current_host()));
grant select, update on guardian to madang_app;

-- Registers a batch, as registrations_added does, and keeps the answers and guardians of those who were registered now.
create or replace function registrations_answered(wanted_host uuid, wanted_expo uuid, batch json)
    returns table (registration_id uuid, outcome text)
    language plpgsql security definer set search_path = public
as $$
declare
    added uuid[] := '{}';
begin
    for registration_id, outcome in
        select r.registration_id, r.outcome from registrations_added(wanted_host, wanted_expo, batch) r
    loop
        if outcome in ('REGISTERED', 'REQUESTED', 'WAITING') then
            added := array_append(added, registration_id);
        end if;
        return next;
    end loop;

    with given as materialized (
        select b.id, b.answers, b.guardian from json_to_recordset(batch) as b (id uuid, answers json, guardian json)
        where b.id = any (added)
    ), guarded as (
        insert into guardian (host_id, expo_id, registration_id, name, email)
        select wanted_host, wanted_expo, g.id, p.name, p.email
        from given g cross join json_to_record(g.guardian) as p (name bytea, email bytea)
        where json_typeof(g.guardian) = 'object'
    )
    insert into answer (host_id, expo_id, registration_id, question_id, value)
    select wanted_host, wanted_expo, g.id, a.question, a.value
    from given g cross join json_to_recordset(g.answers) as a (question uuid, value bytea);
end;
$$;
