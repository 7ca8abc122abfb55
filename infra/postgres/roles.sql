-- The two roles of the platform, once for a whole server. Run as superuser; running it again changes nothing.
-- Passwords are not here: whoever runs this sets them.

-- Owns the schema and migrates it at start; the running platform never signs in as this role.
do $$
begin
  create role madang_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
exception
  when duplicate_object then null;
end
$$;

-- The running platform. Owns nothing, so row-level security applies to it.
do $$
begin
  create role madang_app login nosuperuser nocreatedb nocreaterole nobypassrls;
exception
  when duplicate_object then null;
end
$$;
