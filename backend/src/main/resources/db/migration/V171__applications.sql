-- Companies that apply for a place at an expo. What they write is sealed as one document; beside it stands only what is
-- compared: the business number, the domain of the address, and the address by its index. Of the mailed link only the
-- digest is kept.

create table application (
    id uuid constraint application_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    state text not null default 'DRAFT'
        constraint application_state check (state in ('DRAFT', 'SUBMITTED', 'INCOMPLETE', 'APPROVED', 'REFUSED')),
    secret_hash bytea not null,
    contact_name bytea not null,
    contact_email bytea not null,
    contact_email_index bytea not null,
    contact_english boolean not null,
    form bytea not null,
    business_number text constraint application_business_number check (business_number ~ '^\d{10}$'),
    domain text,
    word bytea,
    exhibitor_id uuid,
    version bigint not null default 1,
    mailed_at timestamptz not null,
    started_at timestamptz not null,
    submitted_at timestamptz,
    constraint application_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint application_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id),
    constraint application_approved check ((state = 'APPROVED') = (exhibitor_id is not null)),
    constraint application_submitted check (state = 'DRAFT' or submitted_at is not null),
    constraint application_once unique (expo_id, contact_email_index),
    constraint application_in_expo unique (id, expo_id)
);
create index application_by_number on application (expo_id, business_number) where business_number is not null;
create index application_by_domain on application (expo_id, domain) where domain is not null;

create table application_document (
    host_id uuid not null,
    expo_id uuid not null,
    application_id uuid not null,
    paper text not null constraint application_document_paper check (paper in ('BUSINESS_LICENCE', 'COMPANY_BROCHURE')),
    name bytea not null,
    kind text not null constraint application_document_kind check (kind in ('PDF', 'JPEG', 'PNG', 'HEIC')),
    bytes int not null constraint application_document_bytes check (bytes > 0),
    content bytea not null,
    constraint application_document_once primary key (application_id, paper),
    constraint application_document_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint application_document_of foreign key (application_id, expo_id) references application (id, expo_id)
);
-- what is sealed does not get smaller
alter table application_document alter column content set storage external;

create table application_check (
    host_id uuid not null,
    expo_id uuid not null,
    application_id uuid not null,
    item text not null
        constraint application_check_item check (item in ('COMPANY', 'CONTACT', 'BOOTH', 'PRODUCTS', 'DOCUMENTS')),
    ok boolean not null,
    reason bytea,
    checked_by uuid not null constraint application_check_by references person,
    checked_at timestamptz not null,
    constraint application_check_once primary key (application_id, item),
    constraint application_check_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint application_check_of foreign key (application_id, expo_id) references application (id, expo_id),
    constraint application_check_reason check (ok = (reason is null))
);

alter table application enable row level security;
create policy application_own on application using (host_id = (select current_host()));
alter table application_document enable row level security;
create policy application_document_own on application_document using (host_id = (select current_host()));
alter table application_check enable row level security;
create policy application_check_own on application_check using (host_id = (select current_host()));
grant select, insert, update on application to madang_app;
grant select, insert, update, delete on application_document, application_check to madang_app;

-- Applicants act too.
alter table audit_entry drop constraint audit_entry_actor_kind;
alter table audit_entry add constraint audit_entry_actor_kind
    check (actor_kind in ('PERSON', 'DEVICE', 'REGISTRATION', 'APPLICATION', 'SYSTEM'));
