-- A retired key verifies nothing any more. Which keys an expo had, and when, stays.

alter table badge_key add column retired_at timestamptz;
grant update (retired_at) on badge_key to madang_app;
