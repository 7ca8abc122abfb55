-- A position that is taken away is ended, not removed: who might do what when stays known. Companies have members who
-- look after the others.

alter table membership
    add column owner boolean not null default false,
    add column given_by uuid constraint membership_given_by references person,
    add column ended_at timestamptz,
    add column ended_by uuid constraint membership_ended_by references person;
update membership set owner = true where company_id is not null;
alter table membership
    add constraint membership_owner check (not owner or company_id is not null),
    add constraint membership_ended check ((ended_at is null) = (ended_by is null)),
    drop constraint membership_once;
create unique index membership_once on membership (expo_id, person_id, role, company_id)
    nulls not distinct where ended_at is null;
create index membership_of_expo on membership (expo_id, id);

drop function memberships_of(text);
create function memberships_of(wanted text)
    returns table (person_id uuid, slug text, role text, company_id uuid, owner boolean)
    language sql stable security definer set search_path = public
begin atomic
    select m.person_id, e.slug, m.role, m.company_id, m.owner
    from membership m join person p on p.id = m.person_id join expo e on e.id = m.expo_id
    where p.subject = wanted and m.ended_at is null
    order by e.slug, m.id;
end;
grant execute on function memberships_of to madang_app;
