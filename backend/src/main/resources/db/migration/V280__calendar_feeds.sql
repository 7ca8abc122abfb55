-- The address by which a calendar program reads somebody's meetings: one a membership, and good no longer than that. Its
-- secret follows from its id and the platform's key, so nothing here opens it.

create table calendar_feed (
    host_id uuid not null,
    expo_id uuid not null,
    membership_id uuid not null constraint calendar_feed_one primary key
        constraint calendar_feed_membership references membership (id),
    link_id uuid not null constraint calendar_feed_link unique,
    made_at timestamptz not null default now(),
    constraint calendar_feed_expo foreign key (expo_id, host_id) references expo (id, host_id)
);
alter table calendar_feed enable row level security;
create policy calendar_feed_own on calendar_feed using (host_id = (select current_host()));
grant select, insert, update, delete on calendar_feed to madang_app;

-- A calendar program takes an entry anew when its number has grown, and shows when that was.
alter table meeting add column changed_at timestamptz not null default now();
create or replace function count_change_of_meeting() returns trigger language plpgsql as $$
begin
    new.changes := old.changes + 1;
    new.changed_at := now();
    return new;
end
$$;
