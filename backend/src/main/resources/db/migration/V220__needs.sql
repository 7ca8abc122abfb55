-- What companies say that they look for: in their own words, and in which countries. One row a company.

create table needs (
    host_id uuid not null,
    expo_id uuid not null,
    buyer_id uuid constraint needs_once_a_buyer unique,
    exhibitor_id uuid constraint needs_once_an_exhibitor unique,
    text text not null,
    countries text[] not null constraint needs_countries check (array_to_string(countries, '') ~ '^([A-Z]{2})*$'),
    changed_at timestamptz not null default now(),
    constraint needs_of_one check (num_nonnulls(buyer_id, exhibitor_id) = 1),
    constraint needs_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint needs_buyer foreign key (buyer_id, expo_id) references buyer (id, expo_id),
    constraint needs_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id)
);

alter table needs enable row level security;
create policy needs_own on needs using (host_id = (select current_host()));
grant select, insert, update on needs to madang_app;
