-- Who has not come to a meeting, as staff note it, and how often a meeting has changed: whoever watches the tables learns
-- by the sum of it that something is new. It takes no lock beyond the meeting's own.

alter table meeting
    add column buyer_absent_at timestamptz,
    add column exhibitor_absent_at timestamptz,
    add column changes int not null default 0,
    add constraint meeting_buyer_there_or_not check (buyer_came_at is null or buyer_absent_at is null),
    add constraint meeting_exhibitor_there_or_not check (exhibitor_came_at is null or exhibitor_absent_at is null);

create function count_change_of_meeting() returns trigger language plpgsql as $$
begin
    new.changes := old.changes + 1;
    return new;
end
$$;
create trigger meeting_changed before update on meeting for each row execute function count_change_of_meeting();
