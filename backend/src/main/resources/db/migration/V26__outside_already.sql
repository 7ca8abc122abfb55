-- Whoever is scanned out a second time is outside already: since when and at which gate is kept, as it is for whoever is
-- inside already.

alter table scan drop constraint scan_outcome;
alter table scan add constraint scan_outcome
    check (outcome in ('ADMITTED', 'ALREADY_IN', 'LEFT', 'ALREADY_OUT', 'REFUSED'));
alter table scan drop constraint scan_since;
alter table scan add constraint scan_since
    check (outcome not in ('ALREADY_IN', 'ALREADY_OUT') or (since_at is not null and since_gate_id is not null));
