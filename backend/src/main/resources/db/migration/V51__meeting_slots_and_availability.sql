-- When meetings can be held, who or what is not available when, and who interprets.

create extension if not exists btree_gist;

create table meeting_hours (
    host_id uuid not null,
    expo_id uuid not null constraint meeting_hours_key primary key,
    opens time not null,
    closes time not null,
    length_minutes int not null constraint meeting_hours_length check (length_minutes between 5 and 240),
    pause_minutes int not null constraint meeting_hours_pause check (pause_minutes between 0 and 120),
    lunch_from time,
    lunch_to time,
    constraint meeting_hours_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint meeting_hours_order check (opens < closes),
    constraint meeting_hours_lunch check ((lunch_from is null) = (lunch_to is null) and lunch_from < lunch_to)
);

create table meeting_slot (
    id uuid constraint meeting_slot_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    during tstzrange not null constraint meeting_slot_during check (not isempty(during)),
    constraint meeting_slot_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint meeting_slot_in_expo unique (id, expo_id),
    constraint meeting_slot_time unique (id, during),
    constraint meeting_slot_apart exclude using gist (expo_id with =, during with &&)
);

create table interpreter (
    id uuid constraint interpreter_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    name bytea not null,
    languages text[] not null constraint interpreter_languages check (cardinality(languages) > 1),
    constraint interpreter_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint interpreter_in_expo unique (id, expo_id)
);
create index interpreter_of_expo on interpreter (expo_id);

-- A time in which one buyer, exhibitor, table or interpreter is not available; whatever is not blocked is available.
create table blocked_time (
    id uuid constraint blocked_time_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    buyer_id uuid,
    exhibitor_id uuid,
    table_id uuid,
    interpreter_id uuid,
    during tstzrange not null constraint blocked_time_during check (not isempty(during)),
    constraint blocked_time_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint blocked_time_of_one check (num_nonnulls(buyer_id, exhibitor_id, table_id, interpreter_id) = 1),
    constraint blocked_time_buyer foreign key (buyer_id, expo_id) references buyer (id, expo_id),
    constraint blocked_time_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id),
    constraint blocked_time_table foreign key (table_id, expo_id) references meeting_table (id, expo_id),
    constraint blocked_time_interpreter foreign key (interpreter_id, expo_id) references interpreter (id, expo_id)
);
create index blocked_time_of_expo on blocked_time (expo_id);

alter table meeting_hours enable row level security;
create policy meeting_hours_own on meeting_hours using (host_id = (select current_host()));
alter table meeting_slot enable row level security;
create policy meeting_slot_own on meeting_slot using (host_id = (select current_host()));
alter table interpreter enable row level security;
create policy interpreter_own on interpreter using (host_id = (select current_host()));
alter table blocked_time enable row level security;
create policy blocked_time_own on blocked_time using (host_id = (select current_host()));

grant select, insert, update on meeting_hours to madang_app;
grant select, insert, delete on meeting_slot, interpreter, blocked_time to madang_app;
