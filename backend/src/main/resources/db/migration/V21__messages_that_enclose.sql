-- A message may enclose what its mail needs and nothing else keeps, sealed: the address of somebody who has just been
-- erased. It goes when the message ends.

alter table outbox
    add column enclosed bytea,
    add constraint outbox_enclosed check (enclosed is null or ended_at is null);
create index outbox_about on outbox (expo_id, subject_id);

drop function outbox_leased(interval);
create function outbox_leased(lease interval)
    returns table (
        id uuid, host_id uuid, expo_id uuid, slug text, template text, subject_id uuid, enclosed bytea, attempts int)
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
    returning o.id, o.host_id, o.expo_id, e.slug, o.template, o.subject_id, o.enclosed, o.attempts;
end;
grant execute on function outbox_leased to madang_app;
