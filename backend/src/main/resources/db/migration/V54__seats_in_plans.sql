-- A plan says which of an exhibitor's representatives holds each meeting, so that publishing need not work it out.

alter table planned_meeting add column seat int;
update planned_meeting p set seat = n.seat
from (
    select plan_id, buyer_id, exhibitor_id,
        row_number() over (partition by plan_id, exhibitor_id, slot_id order by buyer_id) as seat
    from planned_meeting) n
where n.plan_id = p.plan_id and n.buyer_id = p.buyer_id and n.exhibitor_id = p.exhibitor_id;
alter table planned_meeting
    alter column seat set not null,
    add constraint planned_meeting_seat check (seat >= 1),
    add constraint planned_meeting_seat_once unique (plan_id, exhibitor_id, slot_id, seat);
