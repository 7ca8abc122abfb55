-- Marketing mails. One is written, tried out by a mail to whoever wrote it, and then sent to all whose consent stands: a row
-- of the outbox each, behind everything that must be told. Whether the consent still stands is looked at when each is sent.

create table marketing_mail (
    id uuid constraint marketing_mail_key primary key,
    host_id uuid not null,
    expo_id uuid not null,
    version bigint not null default 0,
    subject_ko text not null,
    body_ko text not null,
    subject_en text not null,
    body_en text not null,
    sender_name_ko text not null,
    sender_name_en text not null,
    sender_address_ko text not null,
    sender_address_en text not null,
    sender_phone text not null,
    written_by uuid not null constraint marketing_mail_person references person,
    written_at timestamptz not null default now(),
    tested_version bigint,
    sent_at timestamptz,
    stopped_at timestamptz,
    constraint marketing_mail_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint marketing_mail_tested_first check (sent_at is null or tested_version = version),
    constraint marketing_mail_stopped check (stopped_at is null or sent_at is not null),
    constraint marketing_mail_in_expo unique (id, expo_id)
);
alter table marketing_mail enable row level security;
create policy marketing_mail_own on marketing_mail using (host_id = (select current_host()));
grant select, insert, update on marketing_mail to madang_app;

alter table outbox
    add column marketing_mail_id uuid,
    add constraint outbox_marketing_mail foreign key (marketing_mail_id, expo_id) references marketing_mail (id, expo_id);
create index outbox_of_marketing_mail on outbox (marketing_mail_id) where marketing_mail_id is not null;

-- What must be told goes first, however many marketing mails wait.
drop index outbox_due;
create index outbox_due on outbox ((marketing_mail_id is not null), due_at) where state in ('WAITING', 'LEASED');

create or replace function outbox_leased(lease interval)
    returns table (
        id uuid, host_id uuid, expo_id uuid, slug text, template text, subject_id uuid, enclosed bytea, attempts int)
    language sql security definer set search_path = public
begin atomic
    update outbox o
    set state = 'LEASED', due_at = now() + lease, attempts = o.attempts + 1
    from (
        select w.id from outbox w
        where w.state in ('WAITING', 'LEASED') and w.due_at <= now()
        order by w.marketing_mail_id is not null, w.due_at
        limit 1
        for update skip locked
    ) waiting, expo e
    where o.id = waiting.id and e.id = o.expo_id
    returning o.id, o.host_id, o.expo_id, e.slug, o.template, o.subject_id, o.enclosed, o.attempts;
end;

-- A complaint names a message and no host.
create function outbox_place(wanted uuid) returns table (host_id uuid, expo_id uuid, slug text, subject_id uuid)
    language sql stable security definer set search_path = public
begin atomic
    select o.host_id, o.expo_id, e.slug, o.subject_id from outbox o join expo e on e.id = o.expo_id where o.id = wanted;
end;
revoke execute on function outbox_place from public;
grant execute on function outbox_place to madang_app;
