-- Lists that organizers keep name companies by a business number or by a key of their own, so that the same list again
-- means the same companies.

alter table exhibitor
    add column business_number text constraint exhibitor_business_number check (business_number ~ '^\d{10}$'),
    add column list_key text constraint exhibitor_list_key check (length(list_key) between 1 and 60);
update exhibitor x set business_number = a.business_number
    from (select distinct on (expo_id, business_number) exhibitor_id, business_number from application
        where exhibitor_id is not null and business_number is not null
        order by expo_id, business_number, exhibitor_id) a
    where a.exhibitor_id = x.id;
alter table exhibitor
    add constraint exhibitor_business_number_once unique (expo_id, business_number) deferrable initially immediate,
    add constraint exhibitor_list_key_once unique (expo_id, list_key) deferrable initially immediate;
