-- What an exhibitor shows beyond its line of introduction: a description, products, certificates.

alter table exhibitor
    add column description_ko text,
    add column description_en text,
    add column certificates text[] not null default '{}',
    add constraint exhibitor_description check ((description_ko is null) = (description_en is null));

create table product (
    host_id uuid not null,
    expo_id uuid not null,
    exhibitor_id uuid not null,
    place int not null constraint product_place check (place between 0 and 19),
    name_ko text not null,
    name_en text not null,
    text_ko text,
    text_en text,
    constraint product_key primary key (exhibitor_id, place),
    constraint product_expo foreign key (expo_id, host_id) references expo (id, host_id),
    constraint product_exhibitor foreign key (exhibitor_id, expo_id) references exhibitor (id, expo_id),
    constraint product_text check ((text_ko is null) = (text_en is null))
);

alter table product enable row level security;
create policy product_own on product using (host_id = (select current_host()));
grant select, insert, delete on product to madang_app;
