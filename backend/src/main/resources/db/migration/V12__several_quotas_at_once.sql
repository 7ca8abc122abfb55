-- A registration takes a place in every quota that counts its admission type: the expo's own, those of the days it admits
-- on, and those that name the type. Admission types say when, where and how one registers for them.

alter table admission_type
    add column channel text not null default 'ONLINE'
        constraint admission_type_channel check (channel in ('ONLINE', 'GROUP', 'ON_SITE')),
    add column opens_at timestamptz,
    add column closes_at timestamptz,
    add column price_ko text,
    add column price_en text,
    add column approval text not null default 'AUTOMATIC'
        constraint admission_type_approval check (approval in ('AUTOMATIC', 'ORGANIZER')),
    add column waiting_list boolean not null default false,
    add column offer_hours int not null default 48
        constraint admission_type_offer_hours check (offer_hours between 1 and 720),
    add column version bigint not null default 0,
    add constraint admission_type_window check (opens_at < closes_at),
    add constraint admission_type_price check ((price_ko is null) = (price_en is null));

alter table quota
    add column kind text not null default 'TYPES'
        constraint quota_kind check (kind in ('EXPO', 'TYPES', 'DAY', 'SESSION')),
    add column name_ko text,
    add column name_en text,
    add column day date,
    add column session_id uuid,
    add column version bigint not null default 0,
    add constraint quota_day check ((kind = 'DAY') = (day is not null)),
    add constraint quota_session check ((kind = 'SESSION') = (session_id is not null)),
    drop constraint quota_kept,
    add constraint quota_kept check (taken between 0 and capacity);
update quota q set (name_ko, name_en) =
    (select t.name_ko, t.name_en from admission_type t where t.quota_id = q.id order by t.id limit 1);
update quota set name_ko = '정원', name_en = 'Quota' where name_ko is null;
alter table quota alter column name_ko set not null, alter column name_en set not null;
create index quota_of_expo on quota (expo_id) where kind in ('EXPO', 'DAY');

create table quota_admission_type (
    host_id uuid not null,
    expo_id uuid not null,
    quota_id uuid not null,
    admission_type_id uuid not null,
    constraint quota_admission_type_once primary key (admission_type_id, quota_id),
    constraint quota_admission_type_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint quota_admission_type_quota
        foreign key (quota_id, expo_id) references quota (id, expo_id) on delete cascade,
    constraint quota_admission_type_type foreign key (admission_type_id, expo_id) references admission_type (id, expo_id)
);
insert into quota_admission_type (host_id, expo_id, quota_id, admission_type_id)
select t.host_id, t.expo_id, t.quota_id, t.id from admission_type t;
alter table admission_type drop column quota_id;
alter table quota_admission_type enable row level security;
create policy quota_admission_type_own on quota_admission_type using (host_id = (select current_host()));
grant select, insert, delete on quota_admission_type to madang_app;
grant delete on quota to madang_app;

-- The quotas in which a registration of an admission type takes a place.
create function quotas_counting(wanted_expo uuid, wanted_types uuid[])
    returns table (admission_type_id uuid, quota_id uuid)
    language sql stable set search_path = public
begin atomic
    select l.admission_type_id, l.quota_id from quota_admission_type l
    where l.expo_id = wanted_expo and l.admission_type_id = any (wanted_types)
    union all
    select t.id, q.id
    from quota q join admission_type t on t.expo_id = q.expo_id
    where q.expo_id = wanted_expo and t.id = any (wanted_types)
        and (q.kind = 'EXPO' or q.kind = 'DAY' and q.day between t.first_day and t.last_day);
end;
grant execute on function quotas_counting to madang_app;

-- The quotas whose places a registration holds: none while it waits.
alter table registration add column quotas uuid[] not null default '{}';
update registration r set quotas = array(
    select c.quota_id from quotas_counting(r.expo_id, array[r.admission_type_id]) c order by c.quota_id)
where r.state = 'REGISTERED';
alter table registration alter column quotas drop default;

-- Whoever changes what a quota counts keeps registrations out until it is committed; registering shares the lock.
create function quotas_settled(wanted_expo uuid) returns void
    language sql set search_path = public
begin atomic
    select pg_advisory_xact_lock(hashtextextended('quotas of ' || wanted_expo, 0));
end;

-- Counts anew after such a change; fails on quota_kept where more have registered than there are places.
create function quotas_recounted(wanted_expo uuid) returns void
    language sql set search_path = public
begin atomic
    update registration r set quotas = c.counted
    from (
        select t.id, array(
            select q.quota_id from quotas_counting(wanted_expo, array[t.id]) q order by q.quota_id) as counted
        from admission_type t where t.expo_id = wanted_expo) c
    where r.expo_id = wanted_expo and r.admission_type_id = c.id and r.quotas <> c.counted
        and r.state in ('REGISTERED', 'REQUESTED', 'OFFERED');
    update quota q set taken = coalesce(held.places, 0)
    from quota every left join (
        select h.quota_id, count(*)::int as places
        from registration r cross join unnest(r.quotas) as h (quota_id)
        where r.expo_id = wanted_expo group by h.quota_id) held on held.quota_id = every.id
    where q.expo_id = wanted_expo and every.id = q.id and q.taken <> coalesce(held.places, 0);
end;
grant execute on function quotas_settled, quotas_recounted to madang_app;
