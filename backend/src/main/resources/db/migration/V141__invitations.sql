-- Who is asked to take part: one row for an address and what it is asked to be, renewed when it is asked again. The link
-- is known by the digest of its secret.

create table invitation (
    id uuid constraint invitation_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    email bytea not null,
    email_index bytea not null,
    name bytea,
    word bytea,
    english boolean not null,
    role text not null constraint invitation_role check (role in ('ORGANIZER', 'STAFF', 'EXHIBITOR', 'BUYER')),
    company_id uuid,
    owner boolean not null,
    round int not null default 1 constraint invitation_round check (round > 0),
    secret_hash bytea not null,
    made_by uuid not null constraint invitation_made_by references person,
    made_at timestamptz not null,
    until timestamptz not null,
    accepted_at timestamptz,
    accepted_by uuid constraint invitation_accepted_by references person,
    withdrawn_at timestamptz,
    constraint invitation_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint invitation_company check ((role in ('EXHIBITOR', 'BUYER')) = (company_id is not null)),
    constraint invitation_owner check (not owner or company_id is not null),
    constraint invitation_accepted check ((accepted_at is null) = (accepted_by is null)),
    constraint invitation_ends_once check (accepted_at is null or withdrawn_at is null),
    constraint invitation_until check (until > made_at),
    constraint invitation_once unique nulls not distinct (expo_id, email_index, role, company_id)
);
create index invitation_of_expo on invitation (expo_id, id);

alter table invitation enable row level security;
create policy invitation_own on invitation using (host_id = (select current_host()));
grant select, insert, update on invitation to madang_app;
