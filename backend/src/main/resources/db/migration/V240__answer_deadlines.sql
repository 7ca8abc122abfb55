-- Until when the published plan is answered, when those who had not answered were reminded, and since when it is final.

alter table published_plan
    add column answer_until timestamptz,
    add column reminded_at timestamptz,
    add column final_at timestamptz;
update published_plan v set answer_until = coalesce(
    (select max(lower(m.during)) from meeting m where m.expo_id = v.expo_id and m.cancelled_at is null), v.published_at)
where version > 0;
alter table published_plan
    add constraint published_plan_answered check (version = 0 or answer_until is not null);
create index published_plan_to_remind on published_plan (answer_until) where reminded_at is null and final_at is null;

-- Reminds everybody, of every host, who has not answered all meetings a day before answers close: one message each. Whoever
-- was told of the plan within that day is not reminded. Run by a worker that has no place; of several the first does it.
create function answers_reminded() returns int
    language plpgsql security definer set search_path = public
as $$
declare
    due record;
    put int;
    reminded int := 0;
begin
    for due in
        select v.host_id, v.expo_id from published_plan v
        where v.reminded_at is null and v.final_at is null
        and v.answer_until > now() and v.answer_until <= now() + interval '1 day'
        and v.published_at <= v.answer_until - interval '1 day'
        order by v.answer_until limit 20 for update skip locked
    loop
        update published_plan v set reminded_at = now() where v.expo_id = due.expo_id;
        insert into outbox (id, host_id, expo_id, template, subject_id)
        select uuidv7(), due.host_id, due.expo_id, 'answer-reminder', w.company
        from (
            select m.buyer_id as company from meeting m
            where m.expo_id = due.expo_id and m.state in ('PROVISIONAL', 'ACCEPTED') and m.buyer_answer = 'WAITING'
                and lower(m.during) > now()
            union
            select m.exhibitor_id from meeting m
            where m.expo_id = due.expo_id and m.state in ('PROVISIONAL', 'ACCEPTED') and m.exhibitor_answer = 'WAITING'
                and lower(m.during) > now()) w;
        get diagnostics put = row_count;
        reminded := reminded + put;
    end loop;
    return reminded;
end;
$$;
grant execute on function answers_reminded to madang_app;
