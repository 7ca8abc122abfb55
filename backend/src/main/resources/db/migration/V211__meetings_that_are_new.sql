-- Which version of the published plan a meeting came with, beside the last one that changed its place.

alter table meeting add column first_version bigint;
update meeting set first_version = version;
alter table meeting alter column first_version set not null;
