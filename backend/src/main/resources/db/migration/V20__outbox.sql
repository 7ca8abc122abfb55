-- What must be told to somebody, written in the transaction of the fact itself. A row holds no address and no text: the
-- mail is composed when it is sent. A relay takes a row for a while by moving due_at ahead; if the relay dies, the row
-- is due again.

create table outbox (
    id uuid constraint outbox_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    template text not null constraint outbox_template check (template ~ '^[a-z][a-z-]{2,59}$'),
    subject_id uuid not null,
    state text not null default 'WAITING'
        constraint outbox_state check (state in ('WAITING', 'LEASED', 'SENT', 'DROPPED', 'DEAD')),
    due_at timestamptz not null default now(),
    attempts int not null default 0,
    recipient text,
    reason text,
    created_at timestamptz not null default now(),
    ended_at timestamptz,
    constraint outbox_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint outbox_recipient_masked check (recipient like '%*%'),
    constraint outbox_ended check ((state in ('SENT', 'DROPPED', 'DEAD')) = (ended_at is not null)),
    constraint outbox_in_expo unique (id, expo_id)
);
create index outbox_due on outbox (due_at) where state in ('WAITING', 'LEASED');
create index outbox_of_expo on outbox (expo_id, id);

alter table outbox enable row level security;
create policy outbox_own on outbox using (host_id = (select current_host()));
grant select, insert, update on outbox to madang_app;

-- Relays serve all hosts. This takes the one row that has waited longest, and tells its place.
create function outbox_leased(lease interval)
    returns table (
        id uuid, host_id uuid, expo_id uuid, slug text, template text, subject_id uuid, attempts int)
    language sql security definer set search_path = public
begin atomic
    update outbox o
    set state = 'LEASED', due_at = now() + lease, attempts = o.attempts + 1
    from (
        select w.id from outbox w
        where w.state in ('WAITING', 'LEASED') and w.due_at <= now()
        order by w.due_at
        limit 1
        for update skip locked
    ) waiting, expo e
    where o.id = waiting.id and e.id = o.expo_id
    returning o.id, o.host_id, o.expo_id, e.slug, o.template, o.subject_id, o.attempts;
end;
grant execute on function outbox_leased to madang_app;
