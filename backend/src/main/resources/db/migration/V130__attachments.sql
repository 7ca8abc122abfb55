-- Questions that are answered by a file. A file is uploaded beforehand, part by part, under a token that only the visitor
-- has, and bound to a registration when that is sent; what nobody binds goes after a day. Parts are sealed by the
-- application, each for its place in its file; of the token only the digest is kept.

alter table question drop constraint question_kind;
alter table question add constraint question_kind check (kind in ('TEXT', 'CHOICE', 'CHOICES', 'FILE'));
alter table question drop constraint question_choices;
alter table question add constraint question_choices check (
    cardinality(choices_ko) = cardinality(choices_en)
    and case when kind in ('CHOICE', 'CHOICES') then cardinality(choices_ko) >= 2 else cardinality(choices_ko) = 0 end);
alter table question add column accepts text[] not null default '{}';
alter table question add constraint question_accepts check (
    accepts <@ array['PDF', 'JPEG', 'PNG', 'HEIC'] and (cardinality(accepts) > 0) = (kind = 'FILE'));

create table attachment (
    id uuid constraint attachment_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    question_id uuid not null,
    registration_id uuid,
    token_hash bytea not null,
    name bytea not null,
    bytes int not null constraint attachment_bytes check (bytes > 0),
    parts int not null constraint attachment_parts check (parts > 0),
    kind text constraint attachment_kind check (kind in ('PDF', 'JPEG', 'PNG', 'HEIC')),
    complete boolean not null default false,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    constraint attachment_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint attachment_question foreign key (question_id, expo_id) references question (id, expo_id),
    constraint attachment_registration foreign key (registration_id, expo_id) references registration (id, expo_id),
    constraint attachment_token_once unique (expo_id, token_hash),
    constraint attachment_once unique (registration_id, question_id),
    constraint attachment_bound check ((registration_id is null) = (expires_at is not null)),
    constraint attachment_bound_whole check (registration_id is null or (complete and kind is not null)),
    constraint attachment_in_expo unique (id, expo_id)
);
create index attachment_unbound on attachment (expires_at) where registration_id is null;

create table attachment_part (
    host_id uuid not null,
    expo_id uuid not null,
    attachment_id uuid not null,
    part int not null constraint attachment_part_number check (part >= 0),
    content bytea not null,
    constraint attachment_part_once primary key (attachment_id, part),
    constraint attachment_part_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint attachment_part_of foreign key (attachment_id, expo_id) references attachment (id, expo_id) on delete cascade
);
-- what is sealed does not get smaller
alter table attachment_part alter column content set storage external;

alter table attachment enable row level security;
create policy attachment_own on attachment using (host_id = (select current_host()));
alter table attachment_part enable row level security;
create policy attachment_part_own on attachment_part using (host_id = (select current_host()));
grant select, insert, update, delete on attachment to madang_app;
grant select, insert, update on attachment_part to madang_app;

-- Why somebody looked at what is kept about another.
alter table audit_entry add column reason text;

-- Takes away what was uploaded and bound to nothing in time, of every host. Run by a worker that has no place.
create function attachments_expired() returns int
    language sql security definer set search_path = public
begin atomic
    with gone as (
        delete from attachment f where f.id in (
            select due.id from attachment due where due.registration_id is null and due.expires_at <= now()
            order by due.expires_at limit 500 for update skip locked)
        returning 1
    )
    select count(*)::int from gone;
end;
grant execute on function attachments_expired to madang_app;

-- Registers a batch, as before, and binds what those who were registered now had uploaded. A file that is not there (any
-- more) fails the batch as wrong data does, so that it is tried again in halves until that visitor stands alone.
create or replace function registrations_answered(wanted_host uuid, wanted_expo uuid, batch json)
    returns table (registration_id uuid, outcome text)
    language plpgsql security definer set search_path = public
as $$
declare
    added uuid[] := '{}';
    asked int;
    bound int;
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

    select coalesce(sum(json_array_length(b.files)), 0) into asked
    from json_to_recordset(batch) as b (id uuid, files json) where b.id = any (added);
    if asked > 0 then
        update attachment f set registration_id = g.id, expires_at = null
        from json_to_recordset(batch) as g (id uuid, files json)
        cross join json_to_recordset(g.files) as a (question uuid, token bytea)
        where g.id = any (added) and f.expo_id = wanted_expo and f.token_hash = a.token and f.question_id = a.question
            and f.registration_id is null and f.complete;
        get diagnostics bound = row_count;
        if bound <> asked then
            raise exception 'an attachment is gone' using errcode = 'foreign_key_violation';
        end if;
    end if;
end;
$$;

-- Erases as before, and the files that were attached.
create or replace function registration_erased(wanted_expo uuid, wanted uuid) returns boolean
    language plpgsql set search_path = public
as $$
begin
    if exists (
        select from registration r
        join admission_type t on t.id = r.admission_type_id
        join expo e on e.id = r.expo_id
        where r.expo_id = wanted_expo and r.id = wanted and t.last_day >= (now() at time zone e.time_zone)::date)
    then
        perform registration_ended(wanted_expo, wanted, 'CANCELLED');
    end if;
    update registration r
    set name = null, name_index = null, email = null, email_index = null, phone = null, manage_hash = null,
        idempotency_key = 'erased-' || r.id, body_digest = '', erased_at = now()
    where r.expo_id = wanted_expo and r.id = wanted and r.erased_at is null;
    if not found then
        return false;
    end if;
    delete from answer a where a.expo_id = wanted_expo and a.registration_id = wanted;
    delete from attachment f where f.expo_id = wanted_expo and f.registration_id = wanted;
    delete from lookup_code c where c.expo_id = wanted_expo and c.registration_id = wanted;
    update guardian g set name = null, email = null where g.expo_id = wanted_expo and g.registration_id = wanted;
    update consent c set withdrawn_at = now()
    where c.expo_id = wanted_expo and c.registration_id = wanted and c.withdrawn_at is null;
    return true;
end;
$$;
