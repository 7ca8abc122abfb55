-- Buyers come by lists too: an organizer's key, what they need, and whether an organizer has vetted them. Whoever was a
-- buyer before had been.

alter table buyer
    add column list_key text constraint buyer_list_key check (length(list_key) between 1 and 60),
    add column needs text,
    add column vetted boolean not null default true;
alter table buyer add constraint buyer_list_key_once unique (expo_id, list_key) deferrable initially immediate;
