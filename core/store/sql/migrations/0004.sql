-- Which track a tick belongs to: two tracks may have the same checklist.
ALTER TABLE checklist_tick ADD COLUMN track INTEGER;
-- The roles that a person holds at all times, apart from any incident.
ALTER TABLE person ADD COLUMN roles BLOB;
-- What an entry tells, as facts; its sentence is made when it is read.
ALTER TABLE timeline_entry ADD COLUMN facts BLOB;
