-- Leads: an exhibitor has scanned a visitor's badge. What it sees of the visitor is not kept here but read from the
-- registration, as long as the visitor consents; taken back, the lead is emptied and never shown again unless the visitor
-- allows it. Rows stay, so that the visitor sees who scanned and the sum of versions only grows.

-- Which consent item says that exhibitors get data, by where they come from: giving data abroad is asked for apart.
create table lead_consent (
    host_id uuid not null,
    expo_id uuid not null,
    exhibitors text not null constraint lead_consent_exhibitors check (exhibitors in ('DOMESTIC', 'OVERSEAS')),
    item text not null,
    constraint lead_consent_key primary key (expo_id, exhibitors),
    constraint lead_consent_expo foreign key (expo_id, host_id) references expo (id, host_id)
);

create table lead (
    id uuid constraint lead_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    exhibitor_id uuid not null,
    registration_id uuid not null,
    scan_id uuid not null,
    scanned_at timestamptz not null,
    scanned_by uuid not null constraint lead_scanned_by references person,
    shown_at timestamptz,
    revoked_at timestamptz,
    score text constraint lead_score check (score in ('HOT', 'WARM', 'COLD')),
    tags text[] constraint lead_tags check (cardinality(tags) between 1 and 10),
    note bytea,
    follow_up_on date,
    followed_up boolean not null default false,
    version bigint not null default 1,
    constraint lead_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint lead_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id),
    constraint lead_registration foreign key (registration_id, expo_id) references registration (id, expo_id),
    constraint lead_once unique (exhibitor_id, registration_id),
    constraint lead_emptied check (revoked_at is null
        or score is null and tags is null and note is null and follow_up_on is null and not followed_up)
);
create index lead_of_exhibitor on lead (expo_id, exhibitor_id, id);
create index lead_of_registration on lead (registration_id);

alter table lead_consent enable row level security;
create policy lead_consent_own on lead_consent using (host_id = (select current_host()));
alter table lead enable row level security;
create policy lead_own on lead using (host_id = (select current_host()));
grant select, insert, update, delete on lead_consent to madang_app;
grant select, insert, update on lead to madang_app;

-- Whether a visitor agrees now that this exhibitor gets data.
create function lead_consented(wanted_exhibitor uuid, wanted_registration uuid) returns boolean
    language sql stable set search_path = public
as $$
    select exists (
        select from exhibitor e
        join lead_consent l on l.expo_id = e.expo_id
            and l.exhibitors = case e.country when 'KR' then 'DOMESTIC' else 'OVERSEAS' end
        join consent_item i on i.expo_id = l.expo_id and i.code = l.item and i.kind = 'THIRD_PARTY'
        join consent c on c.consent_item_id = i.id
        where e.id = wanted_exhibitor and c.registration_id = wanted_registration
            and c.withdrawn_at is null and c.ended_at is null);
$$;

-- Takes leads away from whoever has them, with all that was noted there; those that are new to it.
create function leads_revoked(wanted uuid[]) returns setof uuid
    language sql set search_path = public
as $$
    update lead set revoked_at = now(), score = null, tags = null, note = null, follow_up_on = null, followed_up = false,
        version = version + 1
    where id = any (wanted) and revoked_at is null
    returning id;
$$;

-- However a consent ends, what rested on it is taken away with it.
create function leads_without_consent() returns trigger
    language plpgsql set search_path = public
as $$
begin
    perform leads_revoked(array(
        select l.id from lead l
        where l.registration_id = new.registration_id and l.shown_at is not null
            and not lead_consented(l.exhibitor_id, l.registration_id)));
    return null;
end;
$$;
create trigger consent_ends_leads after update of withdrawn_at, ended_at on consent
    for each row when (new.withdrawn_at is not null or new.ended_at is not null)
    execute function leads_without_consent();

-- And however a visitor is erased.
create function leads_of_erased() returns trigger
    language plpgsql set search_path = public
as $$
begin
    perform leads_revoked(array(select l.id from lead l where l.registration_id = new.id));
    return null;
end;
$$;
create trigger erasing_ends_leads after update of erased_at on registration
    for each row when (new.erased_at is not null)
    execute function leads_of_erased();

grant execute on function lead_consented, leads_revoked to madang_app;

-- A visitor may agree later to what may be refused; the words agreed to stay what they were.
grant insert on consent to madang_app;
