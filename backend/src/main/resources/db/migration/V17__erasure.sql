-- Erasure: all that says who somebody is goes; the row stays without it, so that counts stay right and the badge is still
-- known as one that admits nobody. What a visitor agreed to, and when, stays as evidence, bound to nobody.

alter table registration
    alter column name drop not null,
    alter column email drop not null,
    alter column email_index drop not null,
    alter column manage_hash drop not null,
    add column erased_at timestamptz,
    add constraint registration_erased check (
        case when erased_at is null
            then name is not null and email is not null and email_index is not null and manage_hash is not null
            else name is null and name_index is null and email is null and email_index is null and phone is null
                and manage_hash is null
        end);

-- Erases once; false if it was erased before. A badge that would still admit is cancelled first, so that its place goes to
-- somebody else; where the days are over the state stays what it was.
create function registration_erased(wanted_expo uuid, wanted uuid) returns boolean
    language plpgsql set search_path = public
as $$
begin
    if exists (
        select from registration r
        join admission_type t on t.id = r.admission_type_id
        join expo e on e.id = r.expo_id
        where r.expo_id = wanted_expo and r.id = wanted and t.last_day >= (now() at time zone e.time_zone)::date)
    then
        perform registration_ended(wanted_expo, wanted, 'CANCELLED');
    end if;
    update registration r
    set name = null, name_index = null, email = null, email_index = null, phone = null, manage_hash = null,
        idempotency_key = 'erased-' || r.id, body_digest = '', erased_at = now()
    where r.expo_id = wanted_expo and r.id = wanted and r.erased_at is null;
    if not found then
        return false;
    end if;
    delete from answer a where a.expo_id = wanted_expo and a.registration_id = wanted;
    delete from lookup_code c where c.expo_id = wanted_expo and c.registration_id = wanted;
    update guardian g set name = null, email = null where g.expo_id = wanted_expo and g.registration_id = wanted;
    update consent c set withdrawn_at = now()
    where c.expo_id = wanted_expo and c.registration_id = wanted and c.withdrawn_at is null;
    return true;
end;
$$;
grant execute on function registration_erased to madang_app;
