-- Registers a batch of visitors of one expo in one transaction. The quotas are locked first, in order of their ids; what
-- is decided after that cannot be overtaken, so a quota is neither oversold nor undersold. Outcomes, one per row asked:
--   REGISTERED          a place was free and is taken now
--   REPLAYED            the key has registered the same body before; that registration is given again
--   KEY_USED            the key has registered another body before
--   ALREADY_REGISTERED  the address has a live registration
--   FULL                no place is left

create function registrations_added(wanted_host uuid, wanted_expo uuid, batch json)
    returns table (registration_id uuid, outcome text)
    language plpgsql security definer set search_path = public
as $$
declare
    quotas uuid[];
    free int[];
    sold int[];
    asked record;
    known record;
    q int;
    added uuid[] := '{}';
    tries int;
begin
    perform from expo e where e.id = wanted_expo and e.host_id = wanted_host;
    if not found then
        raise exception 'expo % is not of host %', wanted_expo, wanted_host using errcode = 'insufficient_privilege';
    end if;

    select array_agg(locked.id), array_agg(locked.capacity - locked.taken), array_agg(0)
    into quotas, free, sold
    from (
        select lq.id, lq.capacity, lq.taken from quota lq
        where lq.expo_id = wanted_expo and lq.id in (
            select t.quota_id from admission_type t
            join json_to_recordset(batch) as b (type uuid) on t.id = b.type
            where t.expo_id = wanted_expo)
        order by lq.id
        for update
    ) locked;

    for asked in
        select b.*, t.quota_id
        from json_to_recordset(batch) as b (
            id uuid, key text, digest bytea, type uuid, name bytea, email bytea, "emailIndex" bytea, phone bytea,
            locale text, ticket bytea, "manageHash" bytea)
        left join admission_type t on t.id = b.type and t.expo_id = wanted_expo
    loop
        q := array_position(quotas, asked.quota_id);
        if q is null then
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
            where r.expo_id = wanted_expo and r.email_index = asked."emailIndex" and r.state = 'REGISTERED';
            if found then
                outcome := 'ALREADY_REGISTERED';
            elsif free[q] <= sold[q] then
                outcome := 'FULL';
            else
                insert into registration (id, host_id, expo_id, admission_type_id, idempotency_key, body_digest, name,
                    email, email_index, phone, locale, ticket, manage_hash)
                values (asked.id, wanted_host, wanted_expo, asked.type, asked.key, asked.digest, asked.name,
                    asked.email, asked."emailIndex", asked.phone, asked.locale, asked.ticket, asked."manageHash")
                on conflict do nothing;
                if found then
                    outcome := 'REGISTERED';
                    sold[q] := sold[q] + 1;
                    added := added || asked.id;
                end if;
                -- else another batch, under another quota, was first with this key or address: look again
                tries := tries + 1;
                if outcome is null and tries = 3 then
                    raise exception 'registration % cannot be told from others', asked.id
                        using errcode = 'unique_violation';
                end if;
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
    select uuidv7(), wanted_host, wanted_expo, 'registration-badge', b.id
    from json_to_recordset(batch) as b (id uuid, mailed boolean)
    where b.mailed and b.id = any (added);

    update quota uq set taken = uq.taken + gone.places
    from unnest(quotas, sold) as gone (id, places)
    where uq.id = gone.id and gone.places > 0;
end;
$$;
grant execute on function registrations_added to madang_app;
