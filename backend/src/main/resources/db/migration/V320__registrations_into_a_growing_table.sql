-- Registers a batch, as before, but tries to store first and looks at who was there before only where that fails, and does
-- not trust plans that were made for an empty table.

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
    -- a plan that was made for an empty table stays until somebody counts the rows, and reads all of them until then
    if (select c.reltuples < 1000 from pg_class c where c.oid = 'registration'::regclass) then
        perform set_config('plan_cache_mode', 'force_custom_plan', true);
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
            is_free := not asked.type = any (lines);
            foreach q in array asked.positions loop
                is_free := is_free and free[q] > sold[q];
            end loop;
            if is_free or asked.waiting_list then
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
            end if;
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
                continue;
            end if;

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
            elsif not is_free and not asked.waiting_list then
                outcome := 'FULL';
            end if;
            -- else whoever had the key or the address has just given it up: try again
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
