-- Visitors correct what they wrote of themselves: an edit names the version that it changes, and answers are given anew.

alter table registration add column version bigint not null default 0;
grant insert on answer to madang_app;
