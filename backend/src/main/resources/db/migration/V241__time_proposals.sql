-- Another time that one side of a declined meeting has proposed to the other. It holds nothing: whether the slot is free is
-- looked up when the other side accepts.

create table time_proposal (
    host_id uuid not null,
    expo_id uuid not null,
    meeting_id uuid constraint time_proposal_one primary key,
    side text not null constraint time_proposal_side check (side in ('BUYER', 'EXHIBITOR')),
    slot_id uuid not null,
    made_at timestamptz not null default now(),
    constraint time_proposal_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint time_proposal_meeting foreign key (meeting_id) references meeting (id),
    constraint time_proposal_slot foreign key (slot_id, expo_id) references meeting_slot (id, expo_id) on delete cascade
);
create index time_proposal_by_slot on time_proposal (slot_id);
alter table time_proposal enable row level security;
create policy time_proposal_own on time_proposal using (host_id = (select current_host()));
grant select, insert, update, delete on time_proposal to madang_app;
