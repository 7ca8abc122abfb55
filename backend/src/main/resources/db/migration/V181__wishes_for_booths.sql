-- What exhibitors ask for when booths are given, which assignments a proposal must keep, and how often they were edited.

alter table expo add column booth_assignment_version bigint not null default 0;

alter table booth_assignment add column pinned boolean not null default false;

create table booth_wish (
    host_id uuid not null,
    expo_id uuid not null,
    exhibitor_id uuid not null,
    square_metres numeric(7, 2) not null constraint booth_wish_size check (square_metres > 0),
    type text constraint booth_wish_type check (type in ('SHELL_SCHEME', 'RAW_SPACE')),
    zones uuid[] not null,
    kilowatts numeric(6, 2) not null constraint booth_wish_kilowatts check (kilowatts >= 0),
    water boolean not null,
    seeks uuid[] not null,
    avoids uuid[] not null,
    co_exhibitor_of uuid,
    constraint booth_wish_key primary key (exhibitor_id),
    constraint booth_wish_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint booth_wish_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id),
    constraint booth_wish_co_exhibitor foreign key (co_exhibitor_of, expo_id) references exhibitor (id, expo_id),
    constraint booth_wish_not_its_own_co_exhibitor check (co_exhibitor_of <> exhibitor_id)
);
create index booth_wish_of_expo on booth_wish (expo_id);

alter table booth_wish enable row level security;
create policy booth_wish_own on booth_wish using (host_id = (select current_host()));
grant select, insert, update, delete on booth_wish to madang_app;
