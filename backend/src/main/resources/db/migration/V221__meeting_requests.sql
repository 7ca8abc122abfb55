-- One side asks the other for a meeting, in its own words. A request holds no slot; accepted, it becomes two wishes.

create table meeting_request (
    id uuid constraint meeting_request_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    buyer_id uuid not null,
    exhibitor_id uuid not null,
    asker text not null constraint meeting_request_asker check (asker in ('BUYER', 'EXHIBITOR')),
    message bytea not null,
    asked_at timestamptz not null default now(),
    expires_at timestamptz not null,
    state text not null default 'WAITING' constraint meeting_request_state
        check (state in ('WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    constraint meeting_request_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint meeting_request_buyer foreign key (buyer_id, expo_id) references buyer (id, expo_id),
    constraint meeting_request_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id)
);
-- at most one waits between two companies, whichever of them asks
create unique index meeting_request_once on meeting_request (buyer_id, exhibitor_id) where state = 'WAITING';
create index meeting_request_of_buyer on meeting_request (buyer_id, asked_at);
create index meeting_request_of_exhibitor on meeting_request (exhibitor_id, asked_at);

alter table meeting_request enable row level security;
create policy meeting_request_own on meeting_request using (host_id = (select current_host()));
grant select, insert, update on meeting_request to madang_app;

-- Whoever says that they do not want to meet, in their wishes or in a list, has answered what waits between the two.
create function wish_ends_request() returns trigger language plpgsql as $$
begin
    update meeting_request
    set state = case when asker = new.side then 'WITHDRAWN' else 'DECLINED' end
    where buyer_id = new.buyer_id and exhibitor_id = new.exhibitor_id and state = 'WAITING' and expires_at > now();
    return null;
end
$$;
create trigger wish_against after insert or update of strength on wish
    for each row when (new.strength = 'NO') execute function wish_ends_request();
