-- An application that is never handed in is personal data that nobody needs: its applicant erases it, or time does.

alter table application add column changed_at timestamptz not null default now();
create index application_draft on application (changed_at) where state = 'DRAFT';
grant delete on application to madang_app;

-- Erases a draft with its papers and answers, and what its mails have kept; false if there is none or it was handed in.
create function application_draft_erased(wanted_expo uuid, wanted uuid) returns boolean
    language plpgsql set search_path = public
as $$
begin
    perform from application a where a.expo_id = wanted_expo and a.id = wanted and a.state = 'DRAFT' for update;
    if not found then
        return false;
    end if;
    delete from application_answer a where a.expo_id = wanted_expo and a.application_id = wanted;
    delete from application_document d where d.expo_id = wanted_expo and d.application_id = wanted;
    delete from application a where a.expo_id = wanted_expo and a.id = wanted;
    update outbox m
    set state = case when m.ended_at is null then 'DROPPED' else m.state end,
        ended_at = coalesce(m.ended_at, now()), recipient = null, reason = null, enclosed = null
    where m.expo_id = wanted_expo and m.subject_id = wanted;
    return true;
end;
$$;
grant execute on function application_draft_erased to madang_app;

-- Erases drafts that nobody has written in, or asked the link of, for so long, of every host, and says how many.
create function application_drafts_ended(moment timestamptz, kept interval, most int) returns int
    language plpgsql security definer set search_path = public
as $$
declare
    due record;
    gone int := 0;
begin
    for due in
        select a.host_id, a.expo_id, a.id from application a
        where a.state = 'DRAFT' and a.changed_at <= moment - kept and a.mailed_at <= moment - kept
        order by a.changed_at limit most for update skip locked
    loop
        if application_draft_erased(due.expo_id, due.id) then
            gone := gone + 1;
            insert into audit_entry (id, host_id, expo_id, actor_kind, actor_id, action, subject_id)
            values (uuidv7(), due.host_id, due.expo_id, 'SYSTEM', '00000000-0000-0000-0000-000000000000',
                'application-draft-ended', due.id);
        end if;
    end loop;
    return gone;
end;
$$;
grant execute on function application_drafts_ended to madang_app;
