-- What organizers made the platform's messages say. A change is a row of its own and is never changed: the newest of a
-- kind holds, and one without words brings the standard ones back.

create table wording_change (
    id uuid constraint wording_change_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    kind text not null constraint wording_change_kind check (kind ~ '^[a-z][a-z-]{2,59}$'),
    version int not null constraint wording_change_version check (version > 0),
    subject_ko text,
    body_ko text,
    subject_en text,
    body_en text,
    changed_by uuid not null constraint wording_change_person references person,
    changed_at timestamptz not null default now(),
    constraint wording_change_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint wording_change_once unique (expo_id, kind, version),
    constraint wording_change_whole check (num_nulls(subject_ko, body_ko, subject_en, body_en) in (0, 4))
);

alter table wording_change enable row level security;
create policy wording_change_own on wording_change using (host_id = (select current_host()));
grant select, insert on wording_change to madang_app;
