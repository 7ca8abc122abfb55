-- How long something is kept, as a number of days after the expo's last day, so that it is erased when they are over: an
-- answer by its question's term, a whole registration by the longest term among the required texts its visitor agreed to.
-- Where no number stands, nothing is erased by itself.

alter table consent_item add column keep_days int constraint consent_item_keep_days check (keep_days between 0 and 3650);
alter table question add column keep_days int constraint question_keep_days check (keep_days between 0 and 3650);

-- What was erased because its term was over, and how much of it at a time; no question where it was whole registrations.
create table ended_term (
    id uuid constraint ended_term_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    question_id uuid,
    erased int not null constraint ended_term_erased check (erased > 0),
    at timestamptz not null default now(),
    constraint ended_term_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint ended_term_question foreign key (question_id, expo_id) references question (id, expo_id)
);
create index ended_term_of_expo on ended_term (expo_id, id);
alter table ended_term enable row level security;
create policy ended_term_own on ended_term using (host_id = (select current_host()));
grant select on ended_term to madang_app;
create index answer_of_question on answer (question_id);

-- When each registration's own term is over; never where a text it rests on has no number.
create view registration_term with (security_invoker = true) as
    select r.host_id, r.expo_id, r.id as registration_id, e.time_zone,
        (select max(d.day) from expo_day d where d.expo_id = r.expo_id) + own.keep_days + 1 as erased_on
    from registration r
    join expo e on e.id = r.expo_id
    left join lateral (
        select max(i.keep_days) as keep_days from consent c join consent_item i on i.id = c.consent_item_id
        where c.registration_id = r.id and i.kind = 'REQUIRED' having bool_and(i.keep_days is not null)
    ) own on true
    where r.erased_at is null;
grant select on registration_term to madang_app;

-- When the answers to each question are erased, and how many there are.
create view question_term with (security_invoker = true) as
    select q.host_id, q.expo_id, q.id as question_id, e.time_zone,
        (select max(d.day) from expo_day d where d.expo_id = q.expo_id) + q.keep_days + 1 as erased_on,
        (select count(*) from answer a where a.question_id = q.id)
            + (select count(*) from attachment f where f.question_id = q.id and f.registration_id is not null) as kept
    from question q join expo e on e.id = q.expo_id;
grant select on question_term to madang_app;

-- Erases some of what is due at a moment, of every host, and says how much; 0 when nothing is left, or when another does it.
-- What is erased and that it was are one transaction: whoever is killed has either done both or neither, and the next goes on.
create function terms_ended(moment timestamptz, most int) returns int
    language plpgsql security definer set search_path = public
as $$
declare
    due record;
    one uuid;
    gone int;
    files int;
    todo int := most;
begin
    if not pg_try_advisory_xact_lock(hashtext('madang.terms_ended')) then
        return 0;
    end if;
    for due in
        select t.host_id, t.expo_id, t.question_id from question_term t
        where t.kept > 0 and t.erased_on <= (moment at time zone t.time_zone)::date order by t.erased_on, t.question_id
    loop
        exit when todo <= 0;
        delete from answer a where (a.registration_id, a.question_id) in (
            select old.registration_id, old.question_id from answer old where old.question_id = due.question_id limit todo);
        get diagnostics gone = row_count;
        delete from attachment f where f.id in (
            select old.id from attachment old
            where old.question_id = due.question_id and old.registration_id is not null limit todo - gone);
        get diagnostics files = row_count;
        perform term_noted(due.host_id, due.expo_id, due.question_id, gone + files);
        todo := todo - gone - files;
    end loop;
    for due in
        select t.host_id, t.expo_id, array_agg(t.registration_id) as ids
        from (
            select * from registration_term r where r.erased_on <= (moment at time zone r.time_zone)::date
            order by r.registration_id limit greatest(todo, 0)
        ) t
        group by t.host_id, t.expo_id
    loop
        gone := 0;
        foreach one in array due.ids loop
            if registration_erased(due.expo_id, one) then
                gone := gone + 1;
            end if;
        end loop;
        update outbox m
        set state = case when m.ended_at is null then 'DROPPED' else m.state end,
            ended_at = coalesce(m.ended_at, now()), recipient = null, reason = null, enclosed = null
        where m.expo_id = due.expo_id and m.subject_id = any (due.ids);
        perform term_noted(due.host_id, due.expo_id, null, gone);
        todo := todo - gone;
    end loop;
    return most - todo;
end;
$$;

-- Notes what was erased, for the organizer and in the audit.
create function term_noted(wanted_host uuid, wanted_expo uuid, wanted_question uuid, gone int) returns void
    language sql set search_path = public
begin atomic
    insert into ended_term (id, host_id, expo_id, question_id, erased)
    select uuidv7(), wanted_host, wanted_expo, wanted_question, gone where gone > 0;
    insert into audit_entry (id, host_id, expo_id, actor_kind, actor_id, action, subject_id, reason)
    select uuidv7(), wanted_host, wanted_expo, 'SYSTEM', '00000000-0000-0000-0000-000000000000',
        case when wanted_question is null then 'registrations-erased' else 'answers-erased' end,
        coalesce(wanted_question, wanted_expo), gone::text
    where gone > 0;
end;
revoke execute on function term_noted from public;
grant execute on function terms_ended to madang_app;
