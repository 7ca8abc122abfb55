-- A run is given up when it has brought down too many workers. A worker that stops in order hands its run back: it was
-- not lost, however often the platform is started anew while a run is planned.

alter table matching_run add column workers_lost int not null default 0
    constraint matching_run_workers_lost check (workers_lost >= 0);

drop function matching_run_claimed(text, interval, int);

create function matching_run_claimed(new_owner text, lease interval, most_lost int)
    returns table (run_id uuid, run_epoch int, run_host_id uuid, run_expo_id uuid, run_slug text)
    language plpgsql security definer set search_path = public
as $$
begin
    -- whoever handed a run back left it without an owner
    update matching_run set state = 'FAILED', failure = 'GIVEN_UP', ended_at = now(), lease_until = null,
        workers_lost = workers_lost + 1, version = version + 1
    where state = 'RUNNING' and lease_until < now() and owner is not null and workers_lost + 1 >= most_lost;

    return query
    with next as (
        select r.id from matching_run r
        where r.state = 'QUEUED' or (r.state = 'RUNNING' and r.lease_until < now())
        order by r.id limit 1 for update skip locked
    )
    update matching_run r set state = 'RUNNING', epoch = r.epoch + 1, owner = new_owner,
        workers_lost = r.workers_lost + case when r.state = 'RUNNING' and r.owner is not null then 1 else 0 end,
        lease_until = now() + lease, started_at = coalesce(r.started_at, now()), version = r.version + 1
    from next, expo e
    where r.id = next.id and e.id = r.expo_id
    returning r.id, r.epoch, r.host_id, r.expo_id, e.slug;
end
$$;

grant execute on function matching_run_claimed to madang_app;
