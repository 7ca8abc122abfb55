-- What came out of a meeting, as one side has written it and the other answered. A version never changes, an answer is given
-- once; whoever has more to say writes the next version. Beside it each side keeps a note that the other never reads.

-- Whether there is something to write about: it began, nobody was missing, and somebody had accepted it or come.
create function meeting_took_place(m meeting) returns boolean language sql stable as $$
    select m.state in ('PROVISIONAL', 'ACCEPTED') and lower(m.during) <= now()
        and m.buyer_absent_at is null and m.exhibitor_absent_at is null
        and (m.state = 'ACCEPTED' or m.buyer_came_at is not null or m.exhibitor_came_at is not null)
$$;

create table meeting_record (
    id uuid constraint meeting_record_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    meeting_id uuid not null,
    version int not null constraint meeting_record_counts check (version > 0),
    side text not null constraint meeting_record_side check (side in ('BUYER', 'EXHIBITOR')),
    written_at timestamptz not null default now(),
    attendees bytea,
    products jsonb not null,
    currency text constraint meeting_record_currency check (currency ~ '^[A-Z]{3}$'),
    discussed_amount numeric(18, 3) constraint meeting_record_discussed check (discussed_amount >= 0),
    pursued_amount numeric(18, 3) constraint meeting_record_pursued check (pursued_amount >= 0),
    contracted_amount numeric(18, 3) constraint meeting_record_contracted check (contracted_amount >= 0),
    next_step bytea,
    next_step_on date,
    answer text not null default 'WAITING' constraint meeting_record_answer
        check (answer in ('WAITING', 'CONFIRMED', 'DISPUTED')),
    answered_at timestamptz,
    dispute bytea,
    constraint meeting_record_once unique (meeting_id, version),
    constraint meeting_record_in_currency check (
        (currency is null) = (num_nonnulls(discussed_amount, pursued_amount, contracted_amount) = 0)),
    constraint meeting_record_answered check ((answer = 'WAITING') = (answered_at is null)),
    constraint meeting_record_disputed check ((answer = 'DISPUTED') = (dispute is not null)),
    constraint meeting_record_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint meeting_record_meeting foreign key (meeting_id) references meeting (id)
);
create index meeting_record_of_expo on meeting_record (expo_id, meeting_id);

create table meeting_note (
    host_id uuid not null,
    expo_id uuid not null,
    meeting_id uuid not null,
    side text not null constraint meeting_note_side check (side in ('BUYER', 'EXHIBITOR')),
    note bytea not null,
    constraint meeting_note_key primary key (meeting_id, side),
    constraint meeting_note_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint meeting_note_meeting foreign key (meeting_id) references meeting (id)
);

alter table meeting_record enable row level security;
create policy meeting_record_own on meeting_record using (host_id = (select current_host()));
alter table meeting_note enable row level security;
create policy meeting_note_own on meeting_note using (host_id = (select current_host()));
-- all that is ever changed of a version is what the other side says of it
grant select, insert, update (answer, answered_at, dispute) on meeting_record to madang_app;
grant select, insert, update, delete on meeting_note to madang_app;
grant execute on function meeting_took_place to madang_app;
