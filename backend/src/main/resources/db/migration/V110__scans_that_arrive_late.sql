-- Scans of devices whose clock is wrong and whose network is away. A scan's time is put right by what the device knew of
-- its clock; whether somebody was let through is what happened at the gate, which a decision made later cannot change.
-- So whatever is counted is the same in any order of arrival: ties of time are broken by the scan's own id.

alter table scan add column clock_offset_ms bigint not null default 0;
alter table scan add column let_through boolean not null default false;
update scan set let_through = true where outcome in ('ADMITTED', 'LEFT');

-- A session's door leads into a room; what people are counted in is its area. The expo as a whole has none.
alter table gate add column room_id uuid;
alter table gate add constraint gate_room foreign key (room_id, expo_id) references room (id, expo_id);
alter table gate add constraint gate_into_room check (room_id is null or kind = 'SESSION_DOOR');
alter table gate add column area_id uuid
    generated always as (coalesce(zone_id, room_id, case when kind = 'SESSION_DOOR' then id end)) stored;

-- Who was let in twice on one day without going out between: two gates without a network may both say green.
create view double_entry with (security_invoker = true) as
    select expo_id, registration_id, first_at, first_gate_id, scan_id, at, gate_id
    from (
        select s.expo_id, s.registration_id, s.direction, s.id as scan_id, s.at, s.gate_id,
            lag(s.direction) over day as before, lag(s.at) over day as first_at, lag(s.gate_id) over day as first_gate_id
        from scan s join gate g on g.id = s.gate_id join expo e on e.id = s.expo_id
        where g.kind = 'GATE' and s.registration_id is not null
            and (s.let_through or (s.direction = 'OUT' and s.outcome <> 'REFUSED'))
        window day as (
            partition by s.expo_id, s.registration_id, (s.at at time zone e.time_zone)::date order by s.at, s.id)
    ) as passed
    where direction = 'IN' and before = 'IN';
grant select on double_entry to madang_app;
