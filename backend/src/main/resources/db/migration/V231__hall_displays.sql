-- The link by which a big screen shows the meeting tables without a sign-in: one an expo. Its secret follows from its id and
-- the platform's key, so nothing here opens it.

create table hall_display (
    host_id uuid not null,
    expo_id uuid not null constraint hall_display_one primary key,
    link_id uuid not null,
    made_at timestamptz not null default now(),
    constraint hall_display_expo foreign key (expo_id, host_id) references expo (id, host_id)
);
alter table hall_display enable row level security;
create policy hall_display_own on hall_display using (host_id = (select current_host()));
grant select, insert, update, delete on hall_display to madang_app;
