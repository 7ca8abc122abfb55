-- What stands on a badge for the voice and the keyboard: the first bytes of its ticket.

alter table registration add column short_code bytea generated always as (substring(ticket from 1 for 5)) stored;
create index registration_short_code on registration (expo_id, short_code);
