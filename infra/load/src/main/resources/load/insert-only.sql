with place as (
    select e.host_id, e.id as expo_id, t.id as type_id, i.id as item_id, i.text_hash,
        array(select q.id from quota q where q.expo_id = e.id) as quotas,
        sha256(uuid_send(gen_random_uuid())) as hash
    from expo e
    join admission_type t on t.expo_id = e.id
    join consent_item i on i.expo_id = e.id
    where e.slug = 'insert-only'
), registered as (
    insert into registration (id, host_id, expo_id, admission_type_id, idempotency_key, body_digest, name, name_index,
        email, email_index, phone, locale, ticket, manage_hash, state, quotas)
    select uuidv7(), host_id, expo_id, type_id, gen_random_uuid()::text, hash, hash, hash, hash || hash, hash, hash, 'ko',
        substring(hash from 1 for 8), hash, 'REGISTERED', quotas
    from place
    returning id, host_id, expo_id
), consented as (
    insert into consent (host_id, expo_id, registration_id, consent_item_id, text_hash, given_at)
    select r.host_id, r.expo_id, r.id, p.item_id, p.text_hash, now() from registered r cross join place p
)
insert into outbox (id, host_id, expo_id, template, subject_id)
select uuidv7(), host_id, expo_id, 'registration-badge', id from registered;
