-- What a company has been asked for after its meetings, so that each is asked for once.

create table company_asked (
    host_id uuid not null,
    expo_id uuid not null,
    company_id uuid not null,
    about text not null constraint company_asked_about check (about in ('RECORDS')),
    asked_at timestamptz not null default now(),
    constraint company_asked_key primary key (company_id, about),
    constraint company_asked_expo foreign key (expo_id, host_id) references expo (id, host_id)
);
create index company_asked_of_expo on company_asked (expo_id);
alter table company_asked enable row level security;
create policy company_asked_own on company_asked using (host_id = (select current_host()));
grant select on company_asked to madang_app;

-- what has ended within a week is looked for every minute
create index meeting_by_end on meeting (upper(during)) where cancelled_at is null;

-- Reminds every company, of every host, of its meetings that took place and have no record, a day after its last meeting of
-- the expo and never later than a week: one message each, once. Run by a worker that has no place; of several one does it.
create function records_reminded() returns int
    language plpgsql security definer set search_path = public
as $$
declare
    reminded int;
begin
    with ended as (
        select distinct m.host_id, m.expo_id, w.company
        from meeting m cross join lateral (values (m.buyer_id), (m.exhibitor_id)) w (company)
        where m.state in ('PROVISIONAL', 'ACCEPTED') and m.cancelled_at is null
        and upper(m.during) > now() - interval '7 days' and upper(m.during) <= now() - interval '1 day'
    ), due as (
        select e.host_id, e.expo_id, e.company from ended e
        where not exists (select from company_asked a where a.company_id = e.company and a.about = 'RECORDS')
        and not exists (
            select from meeting later
            where later.expo_id = e.expo_id and e.company in (later.buyer_id, later.exhibitor_id)
            and later.state in ('PROVISIONAL', 'ACCEPTED') and upper(later.during) > now() - interval '1 day')
        and exists (
            select from meeting held
            where held.expo_id = e.expo_id and e.company in (held.buyer_id, held.exhibitor_id)
            and meeting_took_place(held)
            and not exists (select from meeting_record r where r.meeting_id = held.id))
        limit 500
    ), asked as (
        insert into company_asked (host_id, expo_id, company_id, about)
        select host_id, expo_id, company, 'RECORDS' from due
        on conflict do nothing
        returning host_id, expo_id, company_id
    )
    insert into outbox (id, host_id, expo_id, template, subject_id)
    select uuidv7(), host_id, expo_id, 'record-reminder', company_id from asked;
    get diagnostics reminded = row_count;
    return reminded;
end;
$$;
grant execute on function records_reminded to madang_app;
