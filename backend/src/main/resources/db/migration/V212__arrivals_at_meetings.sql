-- When each side has said that it is at the table; with both, the meeting is held.

alter table meeting add column buyer_came_at timestamptz, add column exhibitor_came_at timestamptz;
