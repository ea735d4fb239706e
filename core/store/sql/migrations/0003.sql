-- Which entry a copy was moved from: a redaction follows it.
ALTER TABLE timeline_entry ADD COLUMN moved_from INTEGER;
-- Acts that are out of force because desks merged or ended incidents without knowing of each other. Made from the
-- log; the field of the entity asks a person to settle it.
CREATE TABLE overruled (
    seq INTEGER PRIMARY KEY REFERENCES act (seq), entity INTEGER NOT NULL, field TEXT NOT NULL
) STRICT;
CREATE INDEX act_merge ON act (seq) WHERE kind = 'merge';
CREATE VIEW visible_overruled AS SELECT seq, entity, field FROM overruled;
