-- Organizers edit what visitors agree to: a new text is a new version, and what nobody is asked any more is retired. The
-- words of a version still never change: the application may write nothing but the day it was retired. And a consent that
-- may be refused ends by itself when its own days are over, as a registration does when those of the required ones are.

alter table consent_item
    add column basis text not null default 'CONSENT'
        constraint consent_item_basis check (basis in ('CONSENT', 'CONTRACT', 'LEGAL_DUTY', 'LEGITIMATE_INTEREST')),
    add constraint consent_item_free check (kind = 'REQUIRED' or basis = 'CONSENT'),
    add column retired_at timestamptz;
grant update (retired_at) on consent_item to madang_app;

alter table consent
    add column ended_at timestamptz,
    add constraint consent_ended check (ended_at >= given_at);

alter table ended_term
    add column consent_item_id uuid,
    add constraint ended_term_consent_item foreign key (consent_item_id, expo_id) references consent_item (id, expo_id),
    add constraint ended_term_one check (num_nonnulls(question_id, consent_item_id) <= 1);

-- When each consent that may be refused is over; never where its text has no number.
create view consent_term with (security_invoker = true) as
    select c.host_id, c.expo_id, c.registration_id, c.consent_item_id, e.time_zone,
        (select max(d.day) from expo_day d where d.expo_id = i.expo_id) + i.keep_days + 1 as ends_on
    from consent_item i
    join expo e on e.id = i.expo_id
    join consent c on c.consent_item_id = i.id
    where i.kind <> 'REQUIRED' and c.withdrawn_at is null and c.ended_at is null;
grant select on consent_term to madang_app;

-- Notes what was erased or ended, for the organizer and in the audit.
create function term_noted(wanted_host uuid, wanted_expo uuid, wanted_question uuid, wanted_item uuid, gone int) returns void
    language sql set search_path = public
begin atomic
    insert into ended_term (id, host_id, expo_id, question_id, consent_item_id, erased)
    select uuidv7(), wanted_host, wanted_expo, wanted_question, wanted_item, gone where gone > 0;
    insert into audit_entry (id, host_id, expo_id, actor_kind, actor_id, action, subject_id, reason)
    select uuidv7(), wanted_host, wanted_expo, 'SYSTEM', '00000000-0000-0000-0000-000000000000',
        case
            when wanted_question is not null then 'answers-erased'
            when wanted_item is not null then 'consents-ended'
            else 'registrations-erased'
        end,
        coalesce(wanted_question, wanted_item, wanted_expo), gone::text
    where gone > 0;
end;
revoke execute on function term_noted(uuid, uuid, uuid, uuid, int) from public;

-- As before, and ends consents whose days are over.
create or replace function terms_ended(moment timestamptz, most int) returns int
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
        perform term_noted(due.host_id, due.expo_id, due.question_id, null, gone + files);
        todo := todo - gone - files;
    end loop;
    for due in
        with over as (
            update consent c set ended_at = now()
            from (
                select t.registration_id, t.consent_item_id from consent_term t
                where t.ends_on <= (moment at time zone t.time_zone)::date limit greatest(todo, 0)
            ) t
            where c.registration_id = t.registration_id and c.consent_item_id = t.consent_item_id
            returning c.host_id, c.expo_id, c.consent_item_id
        )
        select host_id, expo_id, consent_item_id, count(*)::int as ended from over
        group by host_id, expo_id, consent_item_id
    loop
        perform term_noted(due.host_id, due.expo_id, null, due.consent_item_id, due.ended);
        todo := todo - due.ended;
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
        perform term_noted(due.host_id, due.expo_id, null, null, gone);
        todo := todo - gone;
    end loop;
    return most - todo;
end;
$$;
drop function term_noted(uuid, uuid, uuid, int);
