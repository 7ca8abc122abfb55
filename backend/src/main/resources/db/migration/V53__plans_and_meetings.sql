-- What a run has planned, which plan is published, and the meetings that follow from it.

-- A plan is written once and never changed.
create table plan (
    id uuid constraint plan_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    run_id uuid not null constraint plan_once unique,
    value bigint not null,
    bound bigint not null constraint plan_bound check (value <= bound),
    certificate jsonb not null,
    created_at timestamptz not null default now(),
    constraint plan_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint plan_run foreign key (run_id, expo_id) references matching_run (id, expo_id),
    constraint plan_in_expo unique (id, expo_id)
);

create table planned_meeting (
    host_id uuid not null,
    expo_id uuid not null,
    plan_id uuid not null,
    buyer_id uuid not null,
    exhibitor_id uuid not null,
    slot_id uuid not null,
    table_id uuid not null,
    interpreter_id uuid,
    value int not null,
    constraint planned_meeting_key primary key (plan_id, buyer_id, exhibitor_id),
    constraint planned_meeting_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint planned_meeting_plan foreign key (plan_id, expo_id) references plan (id, expo_id),
    constraint planned_meeting_buyer foreign key (buyer_id, expo_id) references buyer (id, expo_id),
    constraint planned_meeting_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id),
    constraint planned_meeting_slot foreign key (slot_id, expo_id) references meeting_slot (id, expo_id),
    constraint planned_meeting_table foreign key (table_id, expo_id) references meeting_table (id, expo_id),
    constraint planned_meeting_interpreter foreign key (interpreter_id, expo_id) references interpreter (id, expo_id)
);

create table unscheduled_request (
    host_id uuid not null,
    expo_id uuid not null,
    plan_id uuid not null,
    buyer_id uuid not null,
    exhibitor_id uuid not null,
    value int not null,
    musts int not null,
    reason jsonb not null,
    constraint unscheduled_request_key primary key (plan_id, buyer_id, exhibitor_id),
    constraint unscheduled_request_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint unscheduled_request_plan foreign key (plan_id, expo_id) references plan (id, expo_id),
    constraint unscheduled_request_buyer foreign key (buyer_id, expo_id) references buyer (id, expo_id),
    constraint unscheduled_request_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id)
);
create index unscheduled_request_dearest on unscheduled_request (plan_id, value desc, buyer_id, exhibitor_id);

-- Points to the published plan. It moves from one version to the next by compare-and-set.
create table published_plan (
    host_id uuid not null,
    expo_id uuid not null constraint published_plan_key primary key,
    version bigint not null default 0,
    plan_id uuid,
    published_at timestamptz,
    constraint published_plan_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint published_plan_plan foreign key (plan_id, expo_id) references plan (id, expo_id)
);

create table meeting (
    id uuid constraint meeting_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    buyer_id uuid not null,
    exhibitor_id uuid not null,
    slot_id uuid not null,
    during tstzrange not null,
    table_id uuid not null,
    interpreter_id uuid,
    -- which of the exhibitor's representatives sits there, and how many it has
    seat int not null,
    seats int not null,
    version bigint not null,
    buyer_answer text not null default 'WAITING'
        constraint meeting_buyer_answer check (buyer_answer in ('WAITING', 'ACCEPTED', 'DECLINED')),
    exhibitor_answer text not null default 'WAITING'
        constraint meeting_exhibitor_answer check (exhibitor_answer in ('WAITING', 'ACCEPTED', 'DECLINED')),
    decline_reason text constraint meeting_decline_reason
        check (decline_reason in ('NOT_RELEVANT', 'TIME_UNSUITABLE', 'ALREADY_IN_CONTACT', 'OTHER')),
    decline_note bytea,
    cancelled_at timestamptz,
    state text not null generated always as (
        case when cancelled_at is not null then 'CANCELLED'
            when buyer_answer = 'DECLINED' or exhibitor_answer = 'DECLINED' then 'DECLINED'
            when buyer_answer = 'ACCEPTED' and exhibitor_answer = 'ACCEPTED' then 'ACCEPTED'
            else 'PROVISIONAL' end) stored,
    constraint meeting_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint meeting_buyer foreign key (buyer_id, expo_id) references buyer (id, expo_id),
    constraint meeting_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id),
    constraint meeting_slot_of foreign key (slot_id, expo_id) references meeting_slot (id, expo_id),
    constraint meeting_slot_during_of foreign key (slot_id, during) references meeting_slot (id, during),
    constraint meeting_table_of foreign key (table_id, expo_id) references meeting_table (id, expo_id),
    constraint meeting_interpreter_of foreign key (interpreter_id, expo_id) references interpreter (id, expo_id),
    constraint meeting_seats_known foreign key (exhibitor_id, seats)
        references exhibitor (id, representatives) on update cascade,
    constraint meeting_seat check (seat >= 1 and (seat <= seats or state in ('DECLINED', 'CANCELLED'))),
    constraint meeting_declined check (
        (buyer_answer = 'DECLINED' or exhibitor_answer = 'DECLINED') = (decline_reason is not null)),
    -- deferrable: publishing moves many meetings at once, and only the whole must fit
    constraint meeting_buyer_once exclude using gist (buyer_id with =, during with &&)
        where (state in ('PROVISIONAL', 'ACCEPTED')) deferrable,
    constraint meeting_representative_once exclude using gist (exhibitor_id with =, seat with =, during with &&)
        where (state in ('PROVISIONAL', 'ACCEPTED')) deferrable,
    constraint meeting_table_once_at_a_time exclude using gist (table_id with =, during with &&)
        where (state in ('PROVISIONAL', 'ACCEPTED')) deferrable,
    constraint meeting_interpreter_once exclude using gist (interpreter_id with =, during with &&)
        where (state in ('PROVISIONAL', 'ACCEPTED')) deferrable,
    constraint meeting_pair_once exclude using btree (buyer_id with =, exhibitor_id with =)
        where (state in ('PROVISIONAL', 'ACCEPTED')) deferrable
);
create index meeting_of_buyer on meeting (expo_id, buyer_id);
create index meeting_of_exhibitor on meeting (expo_id, exhibitor_id);

alter table plan enable row level security;
create policy plan_own on plan using (host_id = (select current_host()));
alter table planned_meeting enable row level security;
create policy planned_meeting_own on planned_meeting using (host_id = (select current_host()));
alter table unscheduled_request enable row level security;
create policy unscheduled_request_own on unscheduled_request using (host_id = (select current_host()));
alter table published_plan enable row level security;
create policy published_plan_own on published_plan using (host_id = (select current_host()));
alter table meeting enable row level security;
create policy meeting_own on meeting using (host_id = (select current_host()));

grant select, insert on plan, planned_meeting, unscheduled_request to madang_app;
grant select, insert, update on published_plan, meeting to madang_app;
