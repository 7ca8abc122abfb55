-- How many people an organizer wants in an area at most, and from which share of that on to be warned. The area is the
-- expo itself, a zone, a room, or a door without a room. A limit that was taken away stays, without a number, so that the
-- versions of an expo's limits only grow.

create table occupancy_limit (
    expo_id uuid not null,
    host_id uuid not null,
    area_id uuid not null,
    most int constraint occupancy_limit_most check (most > 0),
    warn_percent int not null constraint occupancy_limit_warn check (warn_percent between 1 and 100),
    version bigint not null,
    constraint occupancy_limit_key primary key (expo_id, area_id),
    constraint occupancy_limit_expo foreign key (expo_id, host_id) references expo (id, host_id)
);

alter table occupancy_limit enable row level security;
create policy occupancy_limit_own on occupancy_limit using (host_id = (select current_host()));
grant select, insert, update on occupancy_limit to madang_app;
