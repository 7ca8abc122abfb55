-- What a change of the set-up replaced, and by what: {"about": {"ko", "en"}, "fields": [{"field", "before", "after"}]}.

alter table audit_entry add column changes jsonb
    constraint audit_entry_changes check (jsonb_typeof(changes -> 'fields') = 'array');
create index audit_entry_changes_order on audit_entry (expo_id, id) where changes is not null;
