-- Every scan of a device begins with who it is, and a revoked one must be seen as that at once: one call, whoever asks.

create function devices_enrolled(wanted_expo uuid, wanted uuid[]) returns setof device
    language sql stable security definer set search_path = public
as $$
    select d.* from device d where d.expo_id = wanted_expo and d.id = any (wanted) and d.secret_hash is not null;
$$;
grant execute on function devices_enrolled to madang_app;
