-- Who may come in and who has registered. Names, addresses and phone numbers are sealed by the application; a person's
-- badge is the ticket, the link to it is known here by its hash only.

create table quota (
    id uuid constraint quota_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    capacity int not null,
    taken int not null default 0,
    constraint quota_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint quota_kept check (taken between 0 and capacity),
    constraint quota_in_expo unique (id, expo_id)
);

create table admission_type (
    id uuid constraint admission_type_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    quota_id uuid not null,
    code text not null constraint admission_type_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_ko text not null,
    name_en text not null,
    first_day date not null,
    last_day date not null,
    constraint admission_type_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint admission_type_quota foreign key (quota_id, expo_id) references quota (id, expo_id),
    constraint admission_type_days check (first_day <= last_day),
    constraint admission_type_once unique (expo_id, code),
    constraint admission_type_in_expo unique (id, expo_id)
);

-- A text is never changed: a new version is a new row, and the highest version is the one that is asked for.
create table consent_item (
    id uuid constraint consent_item_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    code text not null constraint consent_item_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    version int not null constraint consent_item_version check (version > 0),
    kind text not null
        constraint consent_item_kind check (kind in ('REQUIRED', 'OPTIONAL', 'THIRD_PARTY', 'MARKETING')),
    title_ko text not null,
    title_en text not null,
    text_ko text not null,
    text_en text not null,
    purpose_ko text not null,
    purpose_en text not null,
    retention_ko text not null,
    retention_en text not null,
    recipient_ko text,
    recipient_en text,
    text_hash bytea not null,
    created_at timestamptz not null default now(),
    constraint consent_item_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint consent_item_recipient check ((recipient_ko is null) = (recipient_en is null)),
    constraint consent_item_given_to check (kind <> 'THIRD_PARTY' or recipient_ko is not null),
    constraint consent_item_once unique (expo_id, code, version),
    constraint consent_item_in_expo unique (id, expo_id)
);

create table registration (
    id uuid constraint registration_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    admission_type_id uuid not null,
    idempotency_key text not null constraint registration_idempotency_key check (length(idempotency_key) between 8 and 80),
    body_digest bytea not null,
    name bytea not null,
    email bytea not null,
    email_index bytea not null,
    phone bytea,
    locale text not null constraint registration_locale check (locale in ('ko', 'en')),
    state text not null default 'REGISTERED' constraint registration_state check (state in ('REGISTERED', 'CANCELLED')),
    revision smallint not null default 0 constraint registration_revision check (revision between 0 and 15),
    ticket bytea not null
        constraint registration_ticket_once unique
        constraint registration_ticket_length check (length(ticket) = 8),
    manage_hash bytea not null,
    created_at timestamptz not null default now(),
    cancelled_at timestamptz,
    constraint registration_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint registration_admission_type
        foreign key (admission_type_id, expo_id) references admission_type (id, expo_id),
    constraint registration_cancelled check ((state = 'CANCELLED') = (cancelled_at is not null)),
    constraint registration_idempotency_key_once unique (expo_id, idempotency_key),
    constraint registration_in_expo unique (id, expo_id)
);
create unique index registration_email_once on registration (expo_id, email_index) where state = 'REGISTERED';

create table consent (
    host_id uuid not null,
    expo_id uuid not null,
    registration_id uuid not null,
    consent_item_id uuid not null,
    text_hash bytea not null,
    given_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint consent_once primary key (registration_id, consent_item_id),
    constraint consent_registration foreign key (registration_id, expo_id) references registration (id, expo_id),
    constraint consent_item_given foreign key (consent_item_id, expo_id) references consent_item (id, expo_id),
    constraint consent_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint consent_withdrawn check (withdrawn_at >= given_at)
);

-- The private key is sealed; scanners are given the public keys.
create table badge_key (
    id uuid constraint badge_key_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    number smallint not null constraint badge_key_number check (number between 0 and 31),
    algorithm text not null constraint badge_key_algorithm check (algorithm in ('ED25519', 'ECDSA_P256')),
    public_key bytea not null,
    private_key bytea not null,
    created_at timestamptz not null default now(),
    constraint badge_key_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint badge_key_once unique (expo_id, number)
);

alter table quota enable row level security;
create policy quota_own on quota using (host_id = (select current_host()));
alter table admission_type enable row level security;
create policy admission_type_own on admission_type using (host_id = (select current_host()));
alter table consent_item enable row level security;
create policy consent_item_own on consent_item using (host_id = (select current_host()));
alter table registration enable row level security;
create policy registration_own on registration using (host_id = (select current_host()));
alter table consent enable row level security;
create policy consent_own on consent using (host_id = (select current_host()));
alter table badge_key enable row level security;
create policy badge_key_own on badge_key using (host_id = (select current_host()));

-- Rows of registration and consent are made by registrations_added only, which keeps the quota.
grant select, insert, update on quota, admission_type to madang_app;
grant select, insert on consent_item, badge_key to madang_app;
grant select, update on registration, consent to madang_app;

-- Whose badge a ticket of another expo is, so that a gate can say so: the keys it is checked with, and nothing else.
create function badge_keys_elsewhere(wanted_ticket bytea, here uuid)
    returns table (number smallint, algorithm text, public_key bytea)
    language sql stable security definer set search_path = public
begin atomic
    select k.number, k.algorithm, k.public_key
    from registration r join badge_key k on k.expo_id = r.expo_id
    where r.ticket = wanted_ticket and r.expo_id <> here;
end;
grant execute on function badge_keys_elsewhere to madang_app;
