-- Whether, within which limits, meetings are set on the day for those to whose table nobody has come without somebody's tap,
-- and which were.

create table refill_rule (
    host_id uuid not null,
    expo_id uuid not null constraint refill_rule_one primary key,
    automatic boolean not null,
    most_an_hour int not null constraint refill_rule_most_an_hour check (most_an_hour between 1 and 60),
    minutes_ahead int not null constraint refill_rule_minutes_ahead check (minutes_ahead between 0 and 60),
    version bigint not null,
    constraint refill_rule_expo foreign key (expo_id, host_id) references expo (id, host_id)
);
alter table refill_rule enable row level security;
create policy refill_rule_own on refill_rule using (host_id = (select current_host()));
grant select, insert, update on refill_rule to madang_app;

create table automatic_refill (
    host_id uuid not null,
    expo_id uuid not null,
    meeting_id uuid not null constraint automatic_refill_one primary key references meeting (id),
    set_at timestamptz not null default now(),
    constraint automatic_refill_expo foreign key (expo_id, host_id) references expo (id, host_id)
);
create index automatic_refill_of_expo on automatic_refill (expo_id, set_at);
alter table automatic_refill enable row level security;
create policy automatic_refill_own on automatic_refill using (host_id = (select current_host()));
grant select, insert on automatic_refill to madang_app;
