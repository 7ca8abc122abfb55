-- Giving a consent again writes over when it was given and taken back before; what the row tells no more is kept here. Nobody
-- writes this but the trigger, and nobody changes it.

create table past_consent (
    host_id uuid not null,
    expo_id uuid not null,
    registration_id uuid not null,
    consent_item_id uuid not null,
    deed text not null constraint past_consent_deed check (deed in ('GIVEN', 'WITHDRAWN', 'ENDED')),
    at timestamptz not null,
    constraint past_consent_once primary key (registration_id, consent_item_id, at, deed),
    constraint past_consent_registration foreign key (registration_id, expo_id) references registration (id, expo_id),
    constraint past_consent_item foreign key (consent_item_id, expo_id) references consent_item (id, expo_id),
    constraint past_consent_expo foreign key (expo_id, host_id) references expo (id, host_id)
);
alter table past_consent enable row level security;
create policy past_consent_own on past_consent using (host_id = (select current_host()));
grant select on past_consent to madang_app;

-- What a row of consent says in three columns, a deed a row.
create function consent_deeds(told consent) returns table (deed text, at timestamptz)
    language sql immutable set search_path = public
begin atomic
    select d.deed, d.at
    from (values ('GIVEN', told.given_at), ('WITHDRAWN', told.withdrawn_at), ('ENDED', told.ended_at)) as d (deed, at)
    where d.at is not null;
end;
grant execute on function consent_deeds to madang_app;

create function consent_given_again() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    insert into past_consent (host_id, expo_id, registration_id, consent_item_id, deed, at)
    select old.host_id, old.expo_id, old.registration_id, old.consent_item_id, d.deed, d.at from consent_deeds(old) d;
    return null;
end;
$$;
revoke execute on function consent_given_again from public;
create trigger consent_remembers after update of given_at on consent
    for each row when (old.given_at is distinct from new.given_at)
    execute function consent_given_again();
