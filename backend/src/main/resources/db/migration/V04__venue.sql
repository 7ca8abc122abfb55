-- Where and when an expo takes place: days, halls with zones and booths, rooms, meeting tables. Lengths are metres.

create table expo_day (
    host_id uuid not null,
    expo_id uuid not null,
    day date not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    constraint expo_day_key primary key (expo_id, day),
    constraint expo_day_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint expo_day_hours check (opens_at < closes_at)
);

create table hall (
    id uuid constraint hall_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    name_ko text not null,
    name_en text not null,
    width numeric(6, 2) not null,
    depth numeric(6, 2) not null,
    constraint hall_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint hall_size check (width > 0 and depth > 0),
    constraint hall_in_expo unique (id, expo_id)
);

create table zone (
    id uuid constraint zone_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    hall_id uuid not null,
    name_ko text not null,
    name_en text not null,
    x numeric(6, 2) not null,
    y numeric(6, 2) not null,
    width numeric(6, 2) not null,
    depth numeric(6, 2) not null,
    constraint zone_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint zone_hall foreign key (hall_id, expo_id) references hall (id, expo_id),
    constraint zone_size check (width > 0 and depth > 0),
    constraint zone_in_expo unique (id, expo_id)
);

create table booth (
    id uuid constraint booth_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    zone_id uuid not null,
    number text not null,
    type text not null constraint booth_type check (type in ('SHELL_SCHEME', 'RAW_SPACE')),
    x numeric(6, 2) not null,
    y numeric(6, 2) not null,
    width numeric(6, 2) not null,
    depth numeric(6, 2) not null,
    constraint booth_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint booth_zone foreign key (zone_id, expo_id) references zone (id, expo_id),
    constraint booth_number_once unique (expo_id, number),
    constraint booth_size check (width > 0 and depth > 0),
    constraint booth_in_expo unique (id, expo_id)
);

create table room (
    id uuid constraint room_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    name_ko text not null,
    name_en text not null,
    capacity int not null constraint room_capacity check (capacity > 0),
    constraint room_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint room_in_expo unique (id, expo_id)
);

create table meeting_table (
    id uuid constraint meeting_table_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    number int not null constraint meeting_table_number check (number > 0),
    constraint meeting_table_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint meeting_table_once unique (expo_id, number),
    constraint meeting_table_in_expo unique (id, expo_id)
);

create index hall_of_expo on hall (expo_id);
create index zone_of_expo on zone (expo_id);
create index room_of_expo on room (expo_id);

alter table expo_day enable row level security;
create policy expo_day_own on expo_day using (host_id = (select current_host()));
alter table hall enable row level security;
create policy hall_own on hall using (host_id = (select current_host()));
alter table zone enable row level security;
create policy zone_own on zone using (host_id = (select current_host()));
alter table booth enable row level security;
create policy booth_own on booth using (host_id = (select current_host()));
alter table room enable row level security;
create policy room_own on room using (host_id = (select current_host()));
alter table meeting_table enable row level security;
create policy meeting_table_own on meeting_table using (host_id = (select current_host()));

grant select, insert, update, delete on expo_day, hall, zone, booth, room, meeting_table to madang_app;
