-- A gate may admit some admission types only; one that names none admits all. Admission types are never removed.

alter table gate add column admits uuid[] not null default '{}';

alter table scan drop constraint scan_reason;
alter table scan add constraint scan_reason check (reason in
    ('UNREADABLE', 'WRONG_SIGNATURE', 'OTHER_EXPO', 'CANCELLED', 'REVOKED', 'NOT_THIS_DAY', 'NOT_THIS_TYPE'));
