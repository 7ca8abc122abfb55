-- Who did what, written once and never changed; and the answers kept for requests that may be sent twice.

create table audit_entry (
    id uuid constraint audit_entry_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    at timestamptz not null default now(),
    actor_kind text not null
        constraint audit_entry_actor_kind check (actor_kind in ('PERSON', 'DEVICE', 'REGISTRATION', 'SYSTEM')),
    actor_id uuid not null,
    action text not null constraint audit_entry_action check (action ~ '^[a-z][a-z-]{2,59}$'),
    subject_id uuid not null,
    constraint audit_entry_expo foreign key (expo_id, host_id) references expo (id, host_id)
);
create index audit_entry_order on audit_entry (expo_id, id);
alter table audit_entry enable row level security;
create policy audit_entry_own on audit_entry using (host_id = (select current_host()));
grant select, insert on audit_entry to madang_app;

create table idempotency_key (
    host_id uuid not null,
    expo_id uuid not null,
    operation text not null,
    key text not null constraint idempotency_key_form check (length(key) between 8 and 80),
    body_digest bytea not null,
    answer jsonb,
    created_at timestamptz not null default now(),
    constraint idempotency_key_once primary key (expo_id, operation, key),
    constraint idempotency_key_expo foreign key (expo_id, host_id) references expo (id, host_id)
);
alter table idempotency_key enable row level security;
create policy idempotency_key_own on idempotency_key using (host_id = (select current_host()));
grant select, insert, update on idempotency_key to madang_app;
