-- Which entry a copy was moved from: a redaction follows it.
ALTER TABLE timeline_entry ADD COLUMN moved_from INTEGER;
-- Acts that are out of force because desks merged or ended incidents without knowing of each other. Made from the
-- log; the field of the entity asks a person to settle it.
CREATE TABLE overruled (
    seq INTEGER PRIMARY KEY REFERENCES act (seq), entity INTEGER NOT NULL, field TEXT NOT NULL
) STRICT;
CREATE INDEX act_merge ON act (seq) WHERE kind = 'merge';
CREATE VIEW visible_overruled AS SELECT seq, entity, field FROM overruled;
-- Which roles several people may hold at once, of each process version; the log writer keeps it.
CREATE TABLE process_role (
    process TEXT NOT NULL, version INTEGER NOT NULL, role TEXT NOT NULL, is_many INTEGER NOT NULL,
    PRIMARY KEY (process, version, role)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO process_role (process, version, role, is_many)
SELECT p.process, p.version, json_extract(r.value, '$.key'), coalesce(json_extract(r.value, '$.many'), 0)
FROM process_version AS p,
    json_each(CASE WHEN json_valid(p.definition) THEN p.definition ELSE '{}' END, '$.roles') AS r;
CREATE VIEW visible_process_role AS SELECT * FROM process_role;
