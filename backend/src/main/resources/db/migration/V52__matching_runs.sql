-- Matching runs: a snapshot of the inputs, a lease on the work, and how far it has come. Every write of a worker
-- carries the epoch of its claim, so that what a stalled worker writes late changes nothing.

create table matching_run (
    id uuid constraint matching_run_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    state text not null
        constraint matching_run_state check (state in ('QUEUED', 'RUNNING', 'FINISHED', 'STOPPED', 'FAILED')),
    version bigint not null default 1,
    seconds int not null constraint matching_run_seconds check (seconds between 5 and 600),
    seed bigint not null,
    inputs jsonb not null,
    input_hash text not null constraint matching_run_input_hash check (input_hash ~ '^[0-9a-f]{64}$'),
    requests int not null,
    must_wishes int not null,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at timestamptz,
    epoch int not null default 0,
    owner text,
    lease_until timestamptz,
    stop_requested boolean not null default false,
    phase text constraint matching_run_phase check (phase in ('BOUNDING', 'BUILDING', 'SEARCHING', 'FINISHED')),
    elapsed_millis bigint not null default 0,
    value bigint not null default 0,
    bound bigint,
    meetings int not null default 0,
    must_wishes_met int not null default 0,
    checkpoint jsonb,
    failure text constraint matching_run_failure check (failure in ('INPUTS_INVALID', 'GIVEN_UP')),
    constraint matching_run_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint matching_run_in_expo unique (id, expo_id),
    constraint matching_run_lease check ((state = 'RUNNING') = (lease_until is not null)),
    constraint matching_run_end check ((state in ('FINISHED', 'STOPPED', 'FAILED')) = (ended_at is not null)),
    constraint matching_run_failed check ((state = 'FAILED') = (failure is not null)),
    constraint matching_run_value check (value <= bound)
);
create unique index matching_run_one_at_work on matching_run (expo_id) where state in ('QUEUED', 'RUNNING');
create index matching_run_newest on matching_run (expo_id, id desc);
create index matching_run_to_claim on matching_run (id) where state in ('QUEUED', 'RUNNING');

create table run_progress (
    host_id uuid not null,
    expo_id uuid not null,
    run_id uuid not null,
    epoch int not null,
    elapsed_millis bigint not null,
    value bigint not null,
    bound bigint not null,
    meetings int not null,
    constraint run_progress_key primary key (run_id, epoch, elapsed_millis),
    constraint run_progress_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint run_progress_run foreign key (run_id, expo_id) references matching_run (id, expo_id)
);

-- Takes the oldest run that waits or whose worker is gone, of whatever host. A run that has brought down so many
-- workers is given up instead.
create function matching_run_claimed(new_owner text, lease interval, most_attempts int)
    returns table (run_id uuid, run_epoch int, run_host_id uuid, run_expo_id uuid, run_slug text)
    language plpgsql security definer set search_path = public
as $$
begin
    update matching_run set state = 'FAILED', failure = 'GIVEN_UP', ended_at = now(), lease_until = null,
        version = version + 1
    where state = 'RUNNING' and lease_until < now() and epoch >= most_attempts;

    return query
    with next as (
        select r.id from matching_run r
        where r.state = 'QUEUED' or (r.state = 'RUNNING' and r.lease_until < now())
        order by r.id limit 1 for update skip locked
    )
    update matching_run r set state = 'RUNNING', epoch = r.epoch + 1, owner = new_owner,
        lease_until = now() + lease, started_at = coalesce(r.started_at, now()), version = r.version + 1
    from next, expo e
    where r.id = next.id and e.id = r.expo_id
    returning r.id, r.epoch, r.host_id, r.expo_id, e.slug;
end
$$;

alter table matching_run enable row level security;
create policy matching_run_own on matching_run using (host_id = (select current_host()));
alter table run_progress enable row level security;
create policy run_progress_own on run_progress using (host_id = (select current_host()));

grant select, insert, update on matching_run to madang_app;
grant select, insert on run_progress to madang_app;
grant execute on function matching_run_claimed to madang_app;
