-- The buyers of an expo, and whom each side would like to meet.

create table buyer (
    id uuid constraint buyer_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    name_ko text not null,
    name_en text not null,
    country text not null constraint buyer_country check (country ~ '^[A-Z]{2}$'),
    languages text[] not null constraint buyer_languages check (cardinality(languages) > 0),
    contact_name bytea not null,
    contact_email bytea not null,
    contact_english boolean not null,
    created_at timestamptz not null default now(),
    constraint buyer_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint buyer_in_expo unique (id, expo_id)
);
create index buyer_by_name on buyer (expo_id, name_ko, id);

create table buyer_interest (
    host_id uuid not null,
    expo_id uuid not null,
    buyer_id uuid not null,
    interest text not null,
    constraint buyer_interest_key primary key (buyer_id, interest),
    constraint buyer_interest_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint buyer_interest_buyer foreign key (buyer_id, expo_id) references buyer (id, expo_id),
    constraint buyer_interest_interest foreign key (expo_id, interest) references interest (expo_id, code)
);

create table wish (
    host_id uuid not null,
    expo_id uuid not null,
    side text not null constraint wish_side check (side in ('BUYER', 'EXHIBITOR')),
    buyer_id uuid not null,
    exhibitor_id uuid not null,
    strength text not null constraint wish_strength check (strength in ('MUST', 'WANT', 'FINE', 'NO')),
    rank int constraint wish_rank check (rank between 1 and 999),
    changed_at timestamptz not null default now(),
    constraint wish_key primary key (buyer_id, exhibitor_id, side),
    constraint wish_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint wish_buyer foreign key (buyer_id, expo_id) references buyer (id, expo_id),
    constraint wish_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id)
);
create index wish_of_expo on wish (expo_id, buyer_id, exhibitor_id);
create index wish_of_exhibitor on wish (exhibitor_id, side);

alter table buyer enable row level security;
create policy buyer_own on buyer using (host_id = (select current_host()));
alter table buyer_interest enable row level security;
create policy buyer_interest_own on buyer_interest using (host_id = (select current_host()));
alter table wish enable row level security;
create policy wish_own on wish using (host_id = (select current_host()));

grant select, insert, update on buyer to madang_app;
grant select, insert, delete on buyer_interest to madang_app;
grant select, insert, update, delete on wish to madang_app;
