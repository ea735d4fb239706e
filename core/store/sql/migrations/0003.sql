-- Which entry a copy was moved from: a redaction follows it.
ALTER TABLE timeline_entry ADD COLUMN moved_from INTEGER;
