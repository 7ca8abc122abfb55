-- How well a meeting's two sides fit, as each of them says for itself: the other side never reads it.

create table match_rating (
    host_id uuid not null,
    expo_id uuid not null,
    meeting_id uuid not null,
    side text not null constraint match_rating_side check (side in ('BUYER', 'EXHIBITOR')),
    points int not null constraint match_rating_points check (points between 1 and 5),
    words bytea,
    rated_at timestamptz not null default now(),
    constraint match_rating_key primary key (meeting_id, side),
    constraint match_rating_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint match_rating_meeting foreign key (meeting_id) references meeting (id)
);
create index match_rating_of_expo on match_rating (expo_id);
alter table match_rating enable row level security;
create policy match_rating_own on match_rating using (host_id = (select current_host()));
grant select, insert, update on match_rating to madang_app;
