-- Rights inside the database `madang`. Run there as superuser; running it again changes nothing.

alter database madang owner to madang_owner;
revoke all on database madang from public;
grant connect on database madang to madang_app;

alter schema public owner to madang_owner;
revoke all on schema public from public;
grant usage on schema public to madang_app;

-- Every migration says what the platform may do with what it creates; nothing is open by default.
alter default privileges for role madang_owner revoke execute on functions from public;
