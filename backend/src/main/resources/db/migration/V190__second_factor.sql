-- An expo may ask its people for a second factor when they sign in.

alter table expo
    add column second_factor text not null default 'NOBODY'
        constraint expo_second_factor check (second_factor in ('NOBODY', 'TEAM', 'EVERYBODY'));

-- Whether the expo asks somebody with this role.
create function asks_second_factor(asking expo, role text) returns boolean
    language sql immutable
return asking.second_factor = 'EVERYBODY' or asking.second_factor = 'TEAM' and role in ('ORGANIZER', 'STAFF');
grant execute on function asks_second_factor to madang_app;

drop function memberships_of(text);
create function memberships_of(wanted text)
    returns table (person_id uuid, slug text, role text, company_id uuid, owner boolean, second_factor boolean)
    language sql stable security definer set search_path = public
begin atomic
    select m.person_id, e.slug, m.role, m.company_id, m.owner, asks_second_factor(e, m.role)
    from membership m join person p on p.id = m.person_id join expo e on e.id = m.expo_id
    where p.subject = wanted and m.ended_at is null
    order by e.slug, m.id;
end;
grant execute on function memberships_of to madang_app;
