-- What organizers tell the planner about one pair: where it meets, or that it does not.

create table instruction (
    host_id uuid not null,
    expo_id uuid not null,
    buyer_id uuid not null,
    exhibitor_id uuid not null,
    kind text not null constraint instruction_kind check (kind in ('PINNED', 'APART')),
    slot_id uuid,
    table_id uuid,
    given_at timestamptz not null default now(),
    constraint instruction_key primary key (buyer_id, exhibitor_id),
    constraint instruction_place check ((kind = 'PINNED') = (slot_id is not null) and (kind = 'PINNED' or table_id is null)),
    constraint instruction_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint instruction_buyer foreign key (buyer_id, expo_id) references buyer (id, expo_id),
    constraint instruction_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id),
    constraint instruction_slot foreign key (slot_id, expo_id) references meeting_slot (id, expo_id) on delete cascade,
    constraint instruction_table foreign key (table_id, expo_id) references meeting_table (id, expo_id) on delete cascade
);
create index instruction_of_expo on instruction (expo_id);
create index instruction_by_slot on instruction (slot_id);
create index instruction_by_table on instruction (table_id);

alter table instruction enable row level security;
create policy instruction_own on instruction using (host_id = (select current_host()));

grant select, insert, update, delete on instruction to madang_app;
