-- People with accounts, and what each may do in which expo. Names and addresses are sealed by the application.

create table person (
    id uuid constraint person_key primary key,
    subject text not null constraint person_subject_once unique,
    email bytea not null,
    name bytea not null,
    created_at timestamptz not null default now()
);

create table membership (
    id uuid constraint membership_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    person_id uuid not null constraint membership_person references person,
    role text not null constraint membership_role check (role in ('ORGANIZER', 'STAFF', 'EXHIBITOR', 'BUYER')),
    company_id uuid,
    created_at timestamptz not null default now(),
    constraint membership_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint membership_company check ((role in ('EXHIBITOR', 'BUYER')) = (company_id is not null)),
    constraint membership_once unique nulls not distinct (expo_id, person_id, role, company_id)
);
create index membership_person_expo on membership (person_id, expo_id);

alter table membership enable row level security;
create policy membership_own on membership using (host_id = (select current_host()));

-- A person may work for several hosts; a host sees those it has given a role.
alter table person enable row level security;
create policy person_own on person
    using (exists (select from membership m where m.person_id = person.id and m.host_id = (select current_host())));

-- What somebody may see of themselves, in no host yet.
create function person_of(wanted text) returns table (id uuid, email bytea, name bytea)
    language sql stable security definer set search_path = public
begin atomic
    select p.id, p.email, p.name from person p where p.subject = wanted;
end;

create function memberships_of(wanted text)
    returns table (person_id uuid, slug text, role text, company_id uuid)
    language sql stable security definer set search_path = public
begin atomic
    select m.person_id, e.slug, m.role, m.company_id
    from membership m join person p on p.id = m.person_id join expo e on e.id = m.expo_id
    where p.subject = wanted
    order by e.slug, m.id;
end;

create function person_ensured(wanted uuid, wanted_subject text, wanted_email bytea, wanted_name bytea) returns uuid
    language sql security definer set search_path = public
begin atomic
    insert into person (id, subject, email, name) values (wanted, wanted_subject, wanted_email, wanted_name)
    on conflict on constraint person_subject_once do update set subject = excluded.subject
    returning id;
end;

grant select, insert, update, delete on membership to madang_app;
grant select on person to madang_app;
grant execute on function person_of, memberships_of, person_ensured to madang_app;
