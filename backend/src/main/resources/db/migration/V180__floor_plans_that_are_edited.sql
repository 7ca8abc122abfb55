-- Floor plans are edited as a whole: what a booth comes with, how often the plan was edited, and what happens to booths
-- that are given up.

alter table expo add column floor_plan_version bigint not null default 0;

alter table booth
    add column kilowatts numeric(6, 2) not null default 0 constraint booth_kilowatts check (kilowatts >= 0),
    add column water boolean not null default false,
    add column price_category text;

-- Numbers may change places in one statement.
alter table booth drop constraint booth_number_once;
alter table booth add constraint booth_number_once unique (expo_id, number) deferrable initially immediate;

-- A booth that somebody has cannot go; one that was given back can, and what is known of its assignments stays.
alter table booth_assignment alter column booth_id drop not null;
alter table booth_assignment drop constraint booth_assignment_booth;
alter table booth_assignment add constraint booth_assignment_booth
    foreign key (booth_id, expo_id) references booth (id, expo_id) on delete set null (booth_id);
alter table booth_assignment add constraint booth_assignment_live_has_booth
    check (booth_id is not null or ended_at is not null);
