-- The companies that show at an expo, what they offer and seek, and the booths they are given.

create table interest (
    host_id uuid not null,
    expo_id uuid not null,
    code text not null constraint interest_code check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
    parent text,
    name_ko text not null,
    name_en text not null,
    constraint interest_key primary key (expo_id, code),
    constraint interest_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint interest_parent foreign key (expo_id, parent) references interest (expo_id, code),
    constraint interest_not_its_own_parent check (parent <> code)
);

create table exhibitor (
    id uuid constraint exhibitor_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    name_ko text not null,
    name_en text not null,
    introduction_ko text not null,
    introduction_en text not null,
    country text not null constraint exhibitor_country check (country ~ '^[A-Z]{2}$'),
    languages text[] not null constraint exhibitor_languages check (cardinality(languages) > 0),
    representatives int not null constraint exhibitor_representatives check (representatives between 1 and 20),
    state text not null
        constraint exhibitor_state check (state in ('APPLIED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    contact_name bytea not null,
    contact_email bytea not null,
    contact_english boolean not null,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    constraint exhibitor_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint exhibitor_in_expo unique (id, expo_id),
    -- meetings refer to the number of representatives, so that it cannot fall below the meetings held at once
    constraint exhibitor_representatives_known unique (id, representatives)
);
-- No trigram index: row-level security keeps ilike, which could leak, from using one.
create index exhibitor_by_name on exhibitor (expo_id, name_ko, id);

create table exhibitor_interest (
    host_id uuid not null,
    expo_id uuid not null,
    exhibitor_id uuid not null,
    kind text not null constraint exhibitor_interest_kind check (kind in ('OFFERS', 'SEEKS')),
    interest text not null,
    constraint exhibitor_interest_key primary key (exhibitor_id, kind, interest),
    constraint exhibitor_interest_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint exhibitor_interest_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id),
    constraint exhibitor_interest_interest foreign key (expo_id, interest) references interest (expo_id, code)
);

create table booth_assignment (
    id uuid constraint booth_assignment_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    exhibitor_id uuid not null,
    booth_id uuid not null,
    assigned_at timestamptz not null default now(),
    ended_at timestamptz,
    constraint booth_assignment_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint booth_assignment_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id),
    constraint booth_assignment_booth foreign key (booth_id, expo_id) references booth (id, expo_id),
    constraint booth_assignment_order check (ended_at >= assigned_at)
);
create unique index booth_assignment_one_live on booth_assignment (booth_id) where ended_at is null;
create index booth_assignment_exhibitor on booth_assignment (expo_id, exhibitor_id) where ended_at is null;

alter table interest enable row level security;
create policy interest_own on interest using (host_id = (select current_host()));
alter table exhibitor enable row level security;
create policy exhibitor_own on exhibitor using (host_id = (select current_host()));
alter table exhibitor_interest enable row level security;
create policy exhibitor_interest_own on exhibitor_interest using (host_id = (select current_host()));
alter table booth_assignment enable row level security;
create policy booth_assignment_own on booth_assignment using (host_id = (select current_host()));

grant select, insert on interest to madang_app;
grant select, insert, update on exhibitor, booth_assignment to madang_app;
grant select, insert, delete on exhibitor_interest to madang_app;
