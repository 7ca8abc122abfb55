-- Where badges are scanned, and every scan with what was decided about it. Scans are only ever added; what is counted
-- from them does not depend on the order they arrive in.

create table gate (
    id uuid constraint gate_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    name_ko text not null,
    name_en text not null,
    kind text not null constraint gate_kind check (kind in ('GATE', 'ZONE', 'SESSION_DOOR')),
    zone_id uuid,
    constraint gate_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint gate_zone foreign key (zone_id, expo_id) references zone (id, expo_id),
    constraint gate_into_zone check ((kind = 'ZONE') = (zone_id is not null)),
    constraint gate_in_expo unique (id, expo_id)
);
create index gate_of_expo on gate (expo_id, id);

create table scan (
    id uuid not null,
    host_id uuid not null,
    expo_id uuid not null,
    gate_id uuid not null,
    registration_id uuid,
    at timestamptz not null,
    received_at timestamptz not null default now(),
    direction text not null constraint scan_direction check (direction in ('IN', 'OUT')),
    outcome text not null constraint scan_outcome check (outcome in ('ADMITTED', 'ALREADY_IN', 'LEFT', 'REFUSED')),
    reason text constraint scan_reason check (reason in
        ('UNREADABLE', 'WRONG_SIGNATURE', 'OTHER_EXPO', 'CANCELLED', 'REVOKED', 'NOT_THIS_DAY')),
    since_at timestamptz,
    since_gate_id uuid,
    scanned_by uuid not null constraint scan_scanned_by references person,
    -- the id is the client's, so it is unique within its own expo only
    constraint scan_key primary key (expo_id, id),
    constraint scan_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint scan_gate foreign key (gate_id, expo_id) references gate (id, expo_id),
    constraint scan_registration foreign key (registration_id, expo_id) references registration (id, expo_id),
    constraint scan_since_gate foreign key (since_gate_id, expo_id) references gate (id, expo_id),
    constraint scan_refused check ((outcome = 'REFUSED') = (reason is not null)),
    constraint scan_holder check (outcome = 'REFUSED' or registration_id is not null),
    constraint scan_since check (outcome <> 'ALREADY_IN' or (since_at is not null and since_gate_id is not null))
);
create index scan_of_day on scan (expo_id, at);
create index scan_of_registration on scan (expo_id, registration_id, at);

alter table gate enable row level security;
create policy gate_own on gate using (host_id = (select current_host()));
alter table scan enable row level security;
create policy scan_own on scan using (host_id = (select current_host()));
grant select, insert, update on gate to madang_app;
grant select, insert on scan to madang_app;

-- When somebody first came in: the earliest scan, of two at the same moment the one with the smaller id.
create view first_entry with (security_invoker = true) as
    select distinct on (s.expo_id, s.registration_id) s.expo_id, s.registration_id, s.at, s.id as scan_id, s.gate_id
    from scan s join gate g on g.id = s.gate_id
    where s.direction = 'IN' and s.outcome <> 'REFUSED' and g.kind = 'GATE'
    order by s.expo_id, s.registration_id, s.at, s.id;
grant select on first_entry to madang_app;
