-- The companies that share an exhibitor's booth, as the exhibitor names them: found by name, also by first consonants.

create table co_exhibitor (
    host_id uuid not null,
    expo_id uuid not null,
    exhibitor_id uuid not null,
    place int not null constraint co_exhibitor_place check (place between 0 and 9),
    name_ko text,
    name_en text,
    country text not null constraint co_exhibitor_country check (country ~ '^[A-Z]{2}$'),
    text_ko text,
    text_en text,
    initials text generated always as (hangul_initials(name_ko)) stored,
    constraint co_exhibitor_key primary key (exhibitor_id, place),
    constraint co_exhibitor_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint co_exhibitor_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id),
    constraint co_exhibitor_name check (num_nonnulls(name_ko, name_en) > 0)
);

alter table co_exhibitor enable row level security;
create policy co_exhibitor_own on co_exhibitor using (host_id = (select current_host()));
grant select, insert, delete on co_exhibitor to madang_app;
