-- A quota may be that of a session.

alter table quota add constraint quota_of_session foreign key (session_id, expo_id) references session (id, expo_id);
