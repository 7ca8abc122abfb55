-- Somebody has looked into a double entry. It hangs on the later scan: what is counted does not change by it.

create table double_entry_settlement (
    host_id uuid not null,
    expo_id uuid not null,
    scan_id uuid not null,
    reason text not null constraint double_entry_settlement_reason check (reason in
        ('SCANNED_AGAIN', 'WENT_OUT_UNSEEN', 'BADGE_SHARED', 'CLOCK_WRONG', 'OTHER')),
    settled_by uuid not null constraint double_entry_settlement_by references person,
    settled_at timestamptz not null default now(),
    constraint double_entry_settlement_key primary key (expo_id, scan_id),
    constraint double_entry_settlement_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint double_entry_settlement_scan foreign key (expo_id, scan_id) references scan (expo_id, id)
);

alter table double_entry_settlement enable row level security;
create policy double_entry_settlement_own on double_entry_settlement using (host_id = (select current_host()));
grant select, insert, update on double_entry_settlement to madang_app;
