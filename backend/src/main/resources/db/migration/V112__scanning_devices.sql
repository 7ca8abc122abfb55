-- Devices that scan without anybody signing in: enrolled by a code that is good once and for a quarter of an hour, known
-- from then on by a secret of their own, until somebody revokes them. Only digests of code and secret are kept.

create table device (
    id uuid constraint device_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    name text not null,
    gate_id uuid not null,
    direction text not null constraint device_direction check (direction in ('IN', 'OUT')),
    mode text not null constraint device_mode check (mode in ('SCANNER', 'KIOSK')),
    made_by uuid not null constraint device_made_by references person,
    made_at timestamptz not null default now(),
    code_hash bytea,
    code_until timestamptz not null,
    secret_hash bytea,
    enrolled_at timestamptz,
    last_seen_at timestamptz,
    waiting int not null default 0 constraint device_waiting check (waiting >= 0),
    revoked_at timestamptz,
    revoked_by uuid constraint device_revoked_by references person,
    constraint device_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint device_gate foreign key (gate_id, expo_id) references gate (id, expo_id),
    constraint device_in_expo unique (id, expo_id),
    constraint device_code_once unique (expo_id, code_hash),
    constraint device_enrolled check ((enrolled_at is null) = (secret_hash is null)),
    constraint device_revoked check ((revoked_at is null) = (revoked_by is null))
);
create index device_of_expo on device (expo_id, id);

alter table device enable row level security;
create policy device_own on device using (host_id = (select current_host()));
grant select, insert, update on device to madang_app;

-- A scan was made by a person or by a device.
alter table scan alter column scanned_by drop not null;
alter table scan add column device_id uuid;
alter table scan add constraint scan_device foreign key (device_id, expo_id) references device (id, expo_id);
alter table scan add constraint scan_by_one check (num_nonnulls(scanned_by, device_id) = 1);
