-- Codes by which somebody without the manage link reaches what is registered under their address. An address has one code
-- at a time; the code follows from the row's id and the platform's key, and stands nowhere.

create table lookup_code (
    id uuid constraint lookup_code_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    registration_id uuid not null,
    email_index bytea not null,
    tries int not null default 0 constraint lookup_code_tries check (tries between 0 and 5),
    expires_at timestamptz not null,
    constraint lookup_code_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint lookup_code_registration foreign key (registration_id, expo_id) references registration (id, expo_id),
    constraint lookup_code_once unique (expo_id, email_index)
);
create index lookup_code_expired on lookup_code (expo_id, expires_at);
create index registration_email on registration (expo_id, email_index);

alter table lookup_code enable row level security;
create policy lookup_code_own on lookup_code using (host_id = (select current_host()));
grant select, insert, update, delete on lookup_code to madang_app;
