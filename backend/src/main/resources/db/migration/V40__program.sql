-- The conference part: tracks, sessions and classes in rooms, and who speaks.

create extension if not exists btree_gist;

create table track (
    id uuid constraint track_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    name_ko text not null,
    name_en text not null,
    constraint track_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint track_in_expo unique (id, expo_id)
);
create index track_of_expo on track (expo_id);

create table session (
    id uuid constraint session_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    track_id uuid not null,
    room_id uuid not null,
    type text not null constraint session_type check (type in ('SESSION', 'CLASS')),
    age_group text constraint session_age_group check (age_group in ('CHILDREN', 'YOUTH', 'ADULTS', 'SENIORS')),
    title_ko text not null,
    title_en text not null,
    summary_ko text not null,
    summary_en text not null,
    capacity int not null constraint session_capacity check (capacity > 0),
    during tstzrange not null constraint session_during check (not isempty(during)),
    constraint session_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint session_track foreign key (track_id, expo_id) references track (id, expo_id),
    constraint session_room foreign key (room_id, expo_id) references room (id, expo_id),
    constraint session_in_expo unique (id, expo_id),
    constraint session_class_has_age_group check ((type = 'CLASS') = (age_group is not null)),
    constraint session_room_once exclude using gist (room_id with =, during with &&)
);
create index session_in_order on session (expo_id, lower(during), id);

create table speaker (
    id uuid constraint speaker_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    name_ko text not null,
    name_en text not null,
    affiliation_ko text not null,
    affiliation_en text not null,
    constraint speaker_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint speaker_in_expo unique (id, expo_id)
);

create table session_speaker (
    host_id uuid not null,
    expo_id uuid not null,
    session_id uuid not null,
    speaker_id uuid not null,
    role text not null constraint session_speaker_role check (role in ('SPEAKER', 'MODERATOR')),
    position int not null,
    constraint session_speaker_key primary key (session_id, speaker_id),
    constraint session_speaker_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint session_speaker_session foreign key (session_id, expo_id) references session (id, expo_id),
    constraint session_speaker_speaker foreign key (speaker_id, expo_id) references speaker (id, expo_id)
);

alter table track enable row level security;
create policy track_own on track using (host_id = (select current_host()));
alter table session enable row level security;
create policy session_own on session using (host_id = (select current_host()));
alter table speaker enable row level security;
create policy speaker_own on speaker using (host_id = (select current_host()));
alter table session_speaker enable row level security;
create policy session_speaker_own on session_speaker using (host_id = (select current_host()));

grant select, insert, update on track, session, speaker to madang_app;
grant select, insert, delete on session_speaker to madang_app;
