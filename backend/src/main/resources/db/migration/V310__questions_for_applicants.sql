-- Organizers ask companies that apply as they ask visitors: with basis, purpose and days of keeping. What an applicant
-- answers is sealed for its application, a file as a whole: it was uploaded part by part, as a visitor's is, and taken.

alter table question
    add column audience text not null default 'VISITOR'
        constraint question_audience check (audience in ('VISITOR', 'APPLICANT'));

create table application_answer (
    host_id uuid not null,
    expo_id uuid not null,
    application_id uuid not null,
    question_id uuid not null,
    value bytea,
    name bytea,
    kind text constraint application_answer_kind check (kind in ('PDF', 'JPEG', 'PNG', 'HEIC')),
    bytes int constraint application_answer_bytes check (bytes > 0),
    content bytea,
    constraint application_answer_once primary key (application_id, question_id),
    constraint application_answer_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint application_answer_of foreign key (application_id, expo_id) references application (id, expo_id),
    constraint application_answer_question foreign key (question_id, expo_id) references question (id, expo_id),
    constraint application_answer_one check (
        num_nonnulls(name, kind, bytes, content) = case when value is null then 4 else 0 end)
);
-- what is sealed does not get smaller
alter table application_answer alter column content set storage external;
create index application_answer_of_question on application_answer (question_id);

alter table application_answer enable row level security;
create policy application_answer_own on application_answer using (host_id = (select current_host()));
grant select, insert, update, delete on application_answer to madang_app;

-- As before, and counts what applicants have answered.
create or replace view question_term with (security_invoker = true) as
    select q.host_id, q.expo_id, q.id as question_id, e.time_zone,
        (select max(d.day) from expo_day d where d.expo_id = q.expo_id) + q.keep_days + 1 as erased_on,
        (select count(*) from answer a where a.question_id = q.id)
            + (select count(*) from attachment f where f.question_id = q.id and f.registration_id is not null)
            + (select count(*) from application_answer p where p.question_id = q.id) as kept
    from question q join expo e on e.id = q.expo_id;

-- Erases what applicants answered and was kept as long as was said, of every host, and says how much.
create function application_answers_ended(moment timestamptz, most int) returns int
    language plpgsql security definer set search_path = public
as $$
declare
    due record;
    gone int;
    todo int := most;
begin
    if not pg_try_advisory_xact_lock(hashtext('madang.application_answers_ended')) then
        return 0;
    end if;
    for due in
        select t.host_id, t.expo_id, t.question_id from question_term t join question q on q.id = t.question_id
        where q.audience = 'APPLICANT' and t.kept > 0 and t.erased_on <= (moment at time zone t.time_zone)::date
        order by t.erased_on, t.question_id
    loop
        exit when todo <= 0;
        delete from application_answer a where (a.application_id, a.question_id) in (
            select old.application_id, old.question_id from application_answer old
            where old.question_id = due.question_id limit todo);
        get diagnostics gone = row_count;
        perform term_noted(due.host_id, due.expo_id, due.question_id, null, gone);
        todo := todo - gone;
    end loop;
    return most - todo;
end;
$$;
grant execute on function application_answers_ended to madang_app;
