-- How often a room was edited, so that nobody undoes what somebody else has just done.

alter table room add column version bigint not null default 0;
