-- Registrations that an organizer must approve, and those that wait for a place:
--   REQUESTED  holds its places until an organizer approves or refuses
--   WAITING    holds none and stands in line, first come first served within its admission type
--   OFFERED    holds places that have become free, until offered_until

alter table registration rename column cancelled_at to ended_at;
alter table registration
    drop constraint registration_state,
    add constraint registration_state check (
        state in ('REGISTERED', 'REQUESTED', 'WAITING', 'OFFERED', 'CANCELLED', 'REFUSED', 'EXPIRED')),
    drop constraint registration_cancelled,
    add constraint registration_ended check ((state in ('CANCELLED', 'REFUSED', 'EXPIRED')) = (ended_at is not null)),
    add column offered_until timestamptz,
    add constraint registration_offered check ((state = 'OFFERED') = (offered_until is not null)),
    add constraint registration_holds_places check (quotas = '{}' or state in ('REGISTERED', 'REQUESTED', 'OFFERED')),
    add column name_index bytea;
drop index registration_email_once;
create unique index registration_email_once on registration (expo_id, email_index)
    where state in ('REGISTERED', 'REQUESTED', 'WAITING', 'OFFERED');
create index registration_in_line on registration (expo_id, admission_type_id, created_at, id) where state = 'WAITING';
create index registration_offers on registration (offered_until) where state = 'OFFERED';
create index registration_name on registration (expo_id, name_index);
create index registration_listed on registration (expo_id, id);

-- Registers a batch of visitors of one expo in one transaction. The quotas are locked first, in order of their ids; what
-- is decided after that cannot be overtaken, so no quota is oversold or undersold. Outcomes, one per row asked:
--   REGISTERED, REQUESTED  places were free and are taken now; REQUESTED where an organizer must approve
--   WAITING                a place is missing and the admission type has a waiting list
--   FULL                   a place is missing
--   REPLAYED               the key has registered the same body before; that registration is given again
--   KEY_USED               the key has registered another body before
--   ALREADY_REGISTERED     the address has a live registration
create or replace function registrations_added(wanted_host uuid, wanted_expo uuid, batch json)
    returns table (registration_id uuid, outcome text)
    language plpgsql security definer set search_path = public
as $$
declare
    types uuid[];
    quotas uuid[];
    free int[];
    sold int[];
    lines uuid[];
    asked record;
    known record;
    q int;
    is_free boolean;
    added uuid[] := '{}';
    templates text[] := '{}';
    tries int;
begin
    perform from expo e where e.id = wanted_expo and e.host_id = wanted_host;
    if not found then
        raise exception 'expo % is not of host %', wanted_expo, wanted_host using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock_shared(hashtextextended('quotas of ' || wanted_expo, 0));

    select array_agg(distinct b.type) into types from json_to_recordset(batch) as b (type uuid);
    select coalesce(array_agg(locked.id), '{}'), array_agg(locked.capacity - locked.taken), array_agg(0)
    into quotas, free, sold
    from (
        select lq.id, lq.capacity, lq.taken from quota lq
        where lq.expo_id = wanted_expo and lq.id in (select c.quota_id from quotas_counting(wanted_expo, types) c)
        order by lq.id
        for update
    ) locked;

    -- nobody overtakes those who wait
    select coalesce(array_agg(t.id), '{}') into lines from admission_type t
    where t.id = any (types) and t.waiting_list and exists (
        select from registration r
        where r.expo_id = wanted_expo and r.admission_type_id = t.id and r.state = 'WAITING');

    for asked in
        select b.*, t.id as known_type, t.approval, t.waiting_list, coalesce(c.counted, '{}') as counted,
            coalesce(c.positions, '{}') as positions
        from rows from (json_to_recordset(batch) as (
            id uuid, key text, digest bytea, type uuid, name bytea, "nameIndex" bytea, email bytea,
            "emailIndex" bytea, phone bytea, locale text, ticket bytea, "manageHash" bytea, mailed boolean))
            with ordinality as b (
            id, key, digest, type, name, name_index, email, email_index, phone, locale, ticket, manage_hash, mailed, nth)
        left join admission_type t on t.id = b.type and t.expo_id = wanted_expo
        left join (
            select a.admission_type_id, array_agg(a.quota_id order by a.quota_id) as counted,
                array_agg(array_position(quotas, a.quota_id)) as positions
            from quotas_counting(wanted_expo, types) a group by a.admission_type_id
        ) c on c.admission_type_id = t.id
        order by b.nth
    loop
        if asked.known_type is null then
            raise exception 'admission type % is not of expo %', asked.type, wanted_expo
                using errcode = 'foreign_key_violation';
        end if;
        tries := 0;
        outcome := null;
        while outcome is null loop
            registration_id := asked.id;
            select r.id, r.body_digest into known from registration r
            where r.expo_id = wanted_expo and r.idempotency_key = asked.key;
            if found then
                registration_id := known.id;
                outcome := case when known.body_digest = asked.digest then 'REPLAYED' else 'KEY_USED' end;
                continue;
            end if;
            perform from registration r
            where r.expo_id = wanted_expo and r.email_index = asked.email_index
                and r.state in ('REGISTERED', 'REQUESTED', 'WAITING', 'OFFERED');
            if found then
                outcome := 'ALREADY_REGISTERED';
                continue;
            end if;

            is_free := not asked.type = any (lines);
            foreach q in array asked.positions loop
                is_free := is_free and free[q] > sold[q];
            end loop;
            if not is_free and not asked.waiting_list then
                outcome := 'FULL';
                continue;
            end if;

            insert into registration (id, host_id, expo_id, admission_type_id, idempotency_key, body_digest, name,
                name_index, email, email_index, phone, locale, ticket, manage_hash, state, quotas)
            values (asked.id, wanted_host, wanted_expo, asked.type, asked.key, asked.digest, asked.name,
                asked.name_index, asked.email, asked.email_index, asked.phone, asked.locale, asked.ticket,
                asked.manage_hash,
                case when not is_free then 'WAITING' when asked.approval = 'ORGANIZER' then 'REQUESTED'
                    else 'REGISTERED' end,
                case when is_free then asked.counted else '{}' end)
            on conflict do nothing
            returning state into outcome;
            if outcome is not null then
                if is_free then
                    foreach q in array asked.positions loop
                        sold[q] := sold[q] + 1;
                    end loop;
                else
                    lines := array_append(lines, asked.type);
                end if;
                added := array_append(added, asked.id);
                templates := array_append(templates, case when asked.mailed then 'registration-'
                    || case outcome when 'REGISTERED' then 'badge' else lower(outcome) end end);
            end if;
            -- else another batch, under another quota, was first with this key or address: look again
            tries := tries + 1;
            if outcome is null and tries = 3 then
                raise exception 'registration % cannot be told from others', asked.id
                    using errcode = 'unique_violation';
            end if;
        end loop;
        return next;
    end loop;

    insert into consent (host_id, expo_id, registration_id, consent_item_id, text_hash, given_at)
    select wanted_host, wanted_expo, b.id, i.id, i.text_hash, now()
    from json_to_recordset(batch) as b (id uuid, consents uuid[])
    cross join unnest(b.consents) as given (item)
    join consent_item i on i.id = given.item and i.expo_id = wanted_expo
    where b.id = any (added);

    insert into outbox (id, host_id, expo_id, template, subject_id)
    select uuidv7(), wanted_host, wanted_expo, told.template, told.id
    from unnest(added, templates) as told (id, template)
    where told.template is not null;

    update quota uq set taken = uq.taken + gone.places
    from unnest(quotas, sold) as gone (id, places)
    where uq.id = gone.id and gone.places > 0;
end;
$$;

-- Offers every place that is free to whoever has waited longest for it. The expo's quotas are locked in order of their
-- ids, as registering does, so that the two never wait for each other.
create function places_offered(wanted_expo uuid) returns int
    language plpgsql set search_path = public
as $$
declare
    head record;
    offers int := 0;
begin
    perform from quota q where q.expo_id = wanted_expo order by q.id for update;
    loop
        select first.id, first.host_id, t.offer_hours,
            array(select c.quota_id from quotas_counting(wanted_expo, array[t.id]) c order by c.quota_id) as counted
        into head
        from admission_type t
        cross join lateral (
            select r.id, r.host_id, r.created_at from registration r
            where r.expo_id = t.expo_id and r.admission_type_id = t.id and r.state = 'WAITING'
            order by r.created_at, r.id limit 1) first
        where t.expo_id = wanted_expo and not exists (
            select from quotas_counting(wanted_expo, array[t.id]) c join quota q on q.id = c.quota_id
            where q.taken >= q.capacity)
        order by first.created_at, first.id limit 1;
        exit when not found;

        update quota q set taken = q.taken + 1 where q.expo_id = wanted_expo and q.id = any (head.counted);
        update registration r
        set state = 'OFFERED', quotas = head.counted, offered_until = now() + head.offer_hours * interval '1 hour'
        where r.id = head.id;
        insert into outbox (id, host_id, expo_id, template, subject_id)
        values (uuidv7(), head.host_id, wanted_expo, 'registration-offered', head.id);
        offers := offers + 1;
    end loop;
    return offers;
end;
$$;

-- Ends a live registration, frees its places and offers them; false if it has ended already.
create function registration_ended(wanted_expo uuid, wanted uuid, wanted_state text) returns boolean
    language plpgsql set search_path = public
as $$
declare
    held uuid[];
begin
    perform from quota q where q.expo_id = wanted_expo order by q.id for update;
    select r.quotas into held from registration r
    where r.expo_id = wanted_expo and r.id = wanted and r.state in ('REGISTERED', 'REQUESTED', 'WAITING', 'OFFERED')
        and (wanted_state <> 'REFUSED' or r.state = 'REQUESTED')
        and (wanted_state <> 'EXPIRED' or r.state = 'OFFERED' and r.offered_until <= now())
    for update;
    if not found then
        return false;
    end if;
    update registration r set state = wanted_state, ended_at = now(), quotas = '{}', offered_until = null
    where r.id = wanted;
    update quota q set taken = q.taken - 1 where q.expo_id = wanted_expo and q.id = any (held);
    perform places_offered(wanted_expo);
    return true;
end;
$$;

-- Ends the offers that nobody answered, of every host, and passes their places on. Run by a worker that has no place.
create function offers_expired() returns int
    language plpgsql security definer set search_path = public
as $$
declare
    due record;
    ended int := 0;
begin
    for due in
        select r.expo_id, r.host_id, r.id from registration r
        where r.state = 'OFFERED' and r.offered_until <= now() order by r.expo_id, r.offered_until limit 500
    loop
        if registration_ended(due.expo_id, due.id, 'EXPIRED') then
            insert into outbox (id, host_id, expo_id, template, subject_id)
            values (uuidv7(), due.host_id, due.expo_id, 'registration-expired', due.id);
            ended := ended + 1;
        end if;
    end loop;
    return ended;
end;
$$;
grant execute on function places_offered, registration_ended, offers_expired to madang_app;
