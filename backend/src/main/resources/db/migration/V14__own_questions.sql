-- What an organizer asks besides, and what visitors answer. A question says on what basis it is asked, what for and how
-- long the answer is kept, and is never changed: a new wording is a new question. Answers are sealed by the application.

create table question (
    id uuid constraint question_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    code text not null constraint question_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    kind text not null constraint question_kind check (kind in ('TEXT', 'CHOICE', 'CHOICES')),
    label_ko text not null,
    label_en text not null,
    basis text not null
        constraint question_basis check (basis in ('CONSENT', 'CONTRACT', 'LEGAL_DUTY', 'LEGITIMATE_INTEREST')),
    purpose_ko text not null,
    purpose_en text not null,
    retention_ko text not null,
    retention_en text not null,
    required boolean not null,
    choices_ko text[] not null,
    choices_en text[] not null,
    created_at timestamptz not null default now(),
    retired_at timestamptz,
    constraint question_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint question_once unique (expo_id, code),
    constraint question_in_expo unique (id, expo_id),
    constraint question_choices check (
        cardinality(choices_ko) = cardinality(choices_en)
        and case when kind = 'TEXT' then cardinality(choices_ko) = 0 else cardinality(choices_ko) >= 2 end),
    -- consent is free, so nobody can be made to answer on its basis
    constraint question_consent_is_free check (not required or basis <> 'CONSENT')
);

create table answer (
    host_id uuid not null,
    expo_id uuid not null,
    registration_id uuid not null,
    question_id uuid not null,
    value bytea not null,
    constraint answer_once primary key (registration_id, question_id),
    constraint answer_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint answer_registration foreign key (registration_id, expo_id) references registration (id, expo_id),
    constraint answer_question foreign key (question_id, expo_id) references question (id, expo_id)
);

alter table question enable row level security;
create policy question_own on question using (host_id = (select current_host()));
alter table answer enable row level security;
create policy answer_own on answer using (host_id = (select current_host()));
grant select, insert, update on question to madang_app;
grant select, delete on answer to madang_app;

-- Registers a batch, as registrations_added does, and keeps the answers of those who were registered just now.
create function registrations_answered(wanted_host uuid, wanted_expo uuid, batch json)
    returns table (registration_id uuid, outcome text)
    language plpgsql security definer set search_path = public
as $$
declare
    added uuid[] := '{}';
begin
    for registration_id, outcome in
        select r.registration_id, r.outcome from registrations_added(wanted_host, wanted_expo, batch) r
    loop
        if outcome in ('REGISTERED', 'REQUESTED', 'WAITING') then
            added := array_append(added, registration_id);
        end if;
        return next;
    end loop;

    insert into answer (host_id, expo_id, registration_id, question_id, value)
    select wanted_host, wanted_expo, b.id, a.question, a.value
    from json_to_recordset(batch) as b (id uuid, answers json)
    cross join json_to_recordset(b.answers) as a (question uuid, value bytea)
    where b.id = any (added);
end;
$$;
grant execute on function registrations_answered to madang_app;
