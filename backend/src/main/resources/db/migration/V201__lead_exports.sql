-- Who took leads out as a file, when, how many and why: written once, for the organizer of the expo.

create table lead_export (
    id uuid constraint lead_export_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    exhibitor_id uuid not null,
    exported_by uuid not null constraint lead_export_by references person,
    at timestamptz not null default now(),
    format text not null constraint lead_export_format check (format in ('CSV', 'XLSX')),
    leads int not null,
    reason text not null constraint lead_export_reason check (length(reason) between 1 and 500),
    constraint lead_export_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint lead_export_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id)
);
create index lead_export_order on lead_export (expo_id, id);
alter table lead_export enable row level security;
create policy lead_export_own on lead_export using (host_id = (select current_host()));
grant select, insert on lead_export to madang_app;
