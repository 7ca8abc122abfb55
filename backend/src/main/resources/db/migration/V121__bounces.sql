-- A mail that the mail server has taken may still come back. The message is then BOUNCED, and an address that will not take
-- mail any more is kept, as a blind index, so that nothing else is sent to it until it is mended or tried again.

alter table outbox
    add column recipient_index bytea,
    drop constraint outbox_state,
    add constraint outbox_state check (state in ('WAITING', 'LEASED', 'SENT', 'DROPPED', 'DEAD', 'BOUNCED')),
    drop constraint outbox_ended,
    add constraint outbox_ended check ((state in ('SENT', 'DROPPED', 'DEAD', 'BOUNCED')) = (ended_at is not null));

create table unreachable_address (
    host_id uuid not null,
    expo_id uuid not null,
    address_index bytea not null,
    reason text not null,
    since timestamptz not null default now(),
    constraint unreachable_address_key primary key (expo_id, address_index),
    constraint unreachable_address_expo foreign key (expo_id, host_id) references expo (id, host_id)
);

alter table unreachable_address enable row level security;
create policy unreachable_address_own on unreachable_address using (host_id = (select current_host()));
grant select, insert, delete on unreachable_address to madang_app;

-- A report names a message and no host. Taking it in twice changes nothing.
create function outbox_bounced(wanted uuid, why text, lasting boolean) returns boolean
    language plpgsql security definer set search_path = public
as $$
declare
    back outbox;
begin
    update outbox set state = 'BOUNCED', reason = why where id = wanted and state = 'SENT' returning * into back;
    if not found then
        return false;
    end if;
    if lasting and back.recipient_index is not null then
        insert into unreachable_address (host_id, expo_id, address_index, reason)
        values (back.host_id, back.expo_id, back.recipient_index, why)
        on conflict on constraint unreachable_address_key do nothing;
    end if;
    return true;
end
$$;
grant execute on function outbox_bounced to madang_app;
