-- What organizers ask of a run besides time, and what is known of its plan besides the meetings.

alter table matching_run
    add column guaranteed int not null default 0 constraint matching_run_guaranteed check (guaranteed between 0 and 8),
    add column comfort int not null default 0 constraint matching_run_comfort check (comfort between 0 and 100);

alter table plan add column report jsonb;
