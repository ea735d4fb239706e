-- The log: the one truth. Everything below "what the log says" can be made again from it.
CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
CREATE TABLE stream (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, is_open INTEGER NOT NULL) STRICT;
CREATE TABLE desk (key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE) STRICT;
CREATE TABLE entity (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL DEFAULT 0,
    stream INTEGER REFERENCES stream (key),
    incident INTEGER REFERENCES entity (key)
) STRICT;
CREATE INDEX entity_incident ON entity (incident) WHERE incident IS NOT NULL;
CREATE TABLE act (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    stream INTEGER NOT NULL REFERENCES stream (key),
    desk INTEGER NOT NULL REFERENCES desk (key),
    n INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    kind TEXT NOT NULL,
    author INTEGER NOT NULL REFERENCES entity (key),
    system_user TEXT NOT NULL,
    gesture BLOB NOT NULL,
    schema INTEGER NOT NULL,
    salt BLOB,
    payload BLOB,
    digest BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (stream, desk, n)
) STRICT;
CREATE TABLE change (
    entity INTEGER NOT NULL REFERENCES entity (key),
    seq INTEGER NOT NULL REFERENCES act (seq),
    PRIMARY KEY (entity, seq)
) STRICT, WITHOUT ROWID;
-- The files that entries of a stream name by their digest, in parts of 256 KiB: each once a stream.
CREATE TABLE attachment_chunk (
    stream INTEGER NOT NULL REFERENCES stream (key), sha256 BLOB NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (stream, sha256, part)
) STRICT;
-- Acts that a redaction empties, also those that have not arrived yet.
CREATE TABLE redaction (act BLOB PRIMARY KEY, by_act BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- What the log says: one table a kind of entity, columns as in incident/schema.cpp.
CREATE TABLE organisation (key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, name TEXT) STRICT;
CREATE TABLE person (key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, handle TEXT, name TEXT, zone TEXT, contact TEXT) STRICT;
CREATE UNIQUE INDEX person_handle ON person (handle);
CREATE TABLE process_version (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, process TEXT, version INTEGER, hash TEXT, definition TEXT
) STRICT;
CREATE INDEX process_version_id ON process_version (process, version);
CREATE TABLE process_state (
    process TEXT NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL, phase TEXT NOT NULL,
    is_end INTEGER NOT NULL, is_active INTEGER NOT NULL,
    PRIMARY KEY (process, version, state)
) STRICT, WITHOUT ROWID;
CREATE TABLE incident (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, name TEXT, area TEXT, created INTEGER, created_precision INTEGER,
    maintenance INTEGER, imported INTEGER, title TEXT, severity TEXT, confidential INTEGER
) STRICT;
CREATE INDEX incident_name ON incident (name);
CREATE TABLE incident_field (
    incident INTEGER NOT NULL, field TEXT NOT NULL, stream INTEGER NOT NULL, value BLOB NOT NULL, author INTEGER,
    PRIMARY KEY (incident, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE incident_clock (
    incident INTEGER NOT NULL, clock TEXT NOT NULL, stream INTEGER NOT NULL, at INTEGER NOT NULL,
    at_precision INTEGER NOT NULL, author INTEGER,
    PRIMARY KEY (incident, clock)
) STRICT, WITHOUT ROWID;
CREATE TABLE track (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, process TEXT, version INTEGER, main INTEGER,
    state TEXT, entered INTEGER, entered_precision INTEGER, visited TEXT
) STRICT;
CREATE INDEX track_incident ON track (incident);
CREATE TABLE levelling (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, severity TEXT, answers BLOB, reason TEXT,
    author INTEGER, at INTEGER, at_precision INTEGER, process TEXT, version INTEGER, withdrawn INTEGER
) STRICT;
CREATE INDEX levelling_incident ON levelling (incident);
CREATE TABLE engagement (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, track INTEGER, role TEXT, person INTEGER,
    called_at INTEGER, called_at_precision INTEGER, way TEXT, answered_at INTEGER, answered_at_precision INTEGER,
    answer TEXT, from_at INTEGER, from_at_precision INTEGER, until_at INTEGER, until_at_precision INTEGER
) STRICT;
CREATE INDEX engagement_incident ON engagement (incident);
CREATE INDEX engagement_person ON engagement (person, from_at, incident, stream);
CREATE TABLE timeline_entry (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, happened INTEGER, happened_precision INTEGER,
    noted INTEGER, noted_precision INTEGER, kind TEXT, text TEXT, author INTEGER, withdrawn INTEGER, redacted INTEGER,
    attachment_sha256 BLOB, attachment_name TEXT, attachment_type TEXT, attachment_size INTEGER
) STRICT;
CREATE INDEX timeline_entry_incident ON timeline_entry (incident, happened, noted);
CREATE INDEX timeline_entry_attachment ON timeline_entry (stream, attachment_sha256)
    WHERE attachment_sha256 IS NOT NULL;
CREATE TABLE task (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, created INTEGER, created_precision INTEGER,
    author INTEGER, text TEXT, owner INTEGER, due INTEGER, due_precision INTEGER, kind TEXT, state TEXT
) STRICT;
CREATE INDEX task_incident ON task (incident);
CREATE INDEX task_open ON task (owner) WHERE state = 'open';
CREATE TABLE public_incident (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, page TEXT, title TEXT, public_state TEXT
) STRICT;
CREATE INDEX public_incident_incident ON public_incident (incident);
CREATE TABLE status_update (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, public_incident INTEGER, author INTEGER,
    created INTEGER, created_precision INTEGER, public_state TEXT, body TEXT, template TEXT, status TEXT,
    promised_next_at INTEGER, promised_next_at_precision INTEGER, posted_at INTEGER, posted_at_precision INTEGER,
    link TEXT
) STRICT;
CREATE INDEX status_update_incident ON status_update (incident);
CREATE TABLE approval (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, update_id INTEGER, role TEXT, author INTEGER,
    reported_by TEXT, body_hash TEXT, at INTEGER, at_precision INTEGER, verdict TEXT
) STRICT;
CREATE INDEX approval_incident ON approval (incident);
CREATE TABLE link (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, kind TEXT, target TEXT, author INTEGER,
    at INTEGER, at_precision INTEGER, present INTEGER
) STRICT;
CREATE INDEX link_incident ON link (incident);
CREATE TABLE service (key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, name TEXT) STRICT;
CREATE INDEX service_name ON service (name);
CREATE TABLE incident_service (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, service INTEGER, present INTEGER
) STRICT;
CREATE INDEX incident_service_incident ON incident_service (incident);
CREATE INDEX incident_service_service ON incident_service (service, present, incident, stream);
CREATE TABLE incident_flag (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, flag TEXT, note TEXT, present INTEGER
) STRICT;
CREATE INDEX incident_flag_incident ON incident_flag (incident);
CREATE TABLE access_member (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, person INTEGER, present INTEGER
) STRICT;
CREATE INDEX access_member_person ON access_member (person);
CREATE INDEX access_member_incident ON access_member (incident);
CREATE TABLE criterion_mark (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, track INTEGER, criterion TEXT, present INTEGER,
    by_person INTEGER, at INTEGER, at_precision INTEGER, note TEXT
) STRICT;
CREATE INDEX criterion_mark_incident ON criterion_mark (incident);
CREATE TABLE checklist_tick (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, checklist TEXT, item TEXT, present INTEGER,
    by_person INTEGER, at INTEGER, at_precision INTEGER, note TEXT
) STRICT;
CREATE INDEX checklist_tick_incident ON checklist_tick (incident);
CREATE TABLE component (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, public_incident INTEGER, name TEXT, status TEXT,
    present INTEGER
) STRICT;
CREATE INDEX component_incident ON component (incident);
CREATE TABLE access_note (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, person INTEGER, day INTEGER,
    day_precision INTEGER
) STRICT;
CREATE TABLE source_record (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, source TEXT, source_key TEXT, digest TEXT
) STRICT;
CREATE TABLE hand_off (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, incident INTEGER, role TEXT, from_person INTEGER,
    to_person INTEGER, text TEXT, at INTEGER, at_precision INTEGER, accepted_at INTEGER, accepted_at_precision INTEGER
) STRICT;
CREATE INDEX hand_off_incident ON hand_off (incident);
-- Fields with more than one head; the heads themselves come from the log.
CREATE TABLE conflict (
    entity INTEGER NOT NULL, field TEXT NOT NULL, stream INTEGER NOT NULL, incident INTEGER,
    PRIMARY KEY (entity, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_incident ON conflict (incident);
-- One row an incident, as lists filter and sort it.
CREATE TABLE incident_row (
    key INTEGER PRIMARY KEY, stream INTEGER NOT NULL, name TEXT, shown_name TEXT, title TEXT, area TEXT, severity TEXT,
    state TEXT, phase TEXT, is_end INTEGER, is_active INTEGER, confidential INTEGER, maintenance INTEGER,
    imported INTEGER, process TEXT, version INTEGER, declared_at INTEGER, declared_at_precision INTEGER,
    resolved_at INTEGER, resolved_at_precision INTEGER
) STRICT;
CREATE INDEX incident_row_declared ON incident_row (declared_at DESC, key DESC);
CREATE INDEX incident_row_active ON incident_row (severity, declared_at DESC, key DESC) WHERE is_active = 1;
-- A list of any filter comes from one of these alone: a stream's incidents in order, with all that filters.
CREATE INDEX incident_row_list ON incident_row (
    stream, declared_at DESC, key DESC, is_active, is_end, severity, area, state, resolved_at
);
CREATE INDEX incident_row_list_open ON incident_row (
    stream, is_active, declared_at DESC, key DESC, severity, area, state, resolved_at
) WHERE is_active = 1;
CREATE INDEX incident_row_list_title ON incident_row (
    stream, title COLLATE NOCASE, key, declared_at, is_active, is_end, severity, area, state
);
CREATE INDEX incident_row_list_name ON incident_row (
    stream, length(shown_name), shown_name, key, declared_at, is_active, is_end, severity, area, state
);
CREATE UNIQUE INDEX incident_row_name ON incident_row (shown_name);
CREATE INDEX incident_row_drawn ON incident_row (name);

CREATE VIEW search_source AS
    SELECT key, stream, incident, text FROM timeline_entry WHERE text <> ''
    UNION ALL SELECT key, stream, key, title FROM incident WHERE title <> ''
    UNION ALL SELECT key, stream, incident, body FROM status_update WHERE body <> '';
CREATE VIRTUAL TABLE search USING fts5 (
    text, content='search_source', content_rowid='key', tokenize='watchroom'
);
INSERT INTO search (search, rank) VALUES ('automerge', 0);
INSERT INTO search (search, rank) VALUES ('crisismerge', 1000);

-- Of this desk only: not logged, not shared, not exported.
CREATE TABLE draft (
    key TEXT PRIMARY KEY, text TEXT NOT NULL, cursor INTEGER NOT NULL, saved INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE setting (key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
CREATE TABLE local_desk (
    installation BLOB NOT NULL, device INTEGER NOT NULL, inode INTEGER NOT NULL, desk BLOB NOT NULL,
    PRIMARY KEY (installation, device, inode)
) STRICT, WITHOUT ROWID;

-- Who may see what: the one rule. viewer() is the key of the person who reads.
CREATE VIEW visible_stream AS
    SELECT key, id, is_open FROM stream
    WHERE is_open = 1 OR key IN (SELECT stream FROM access_member WHERE person = viewer() AND present = 1);
CREATE VIEW visible_act AS SELECT * FROM act WHERE stream IN (SELECT key FROM visible_stream);
-- The log in its order, asked row by row: the list of visible streams would have it read from its beginning.
CREATE VIEW visible_logged AS
    SELECT * FROM act AS a WHERE EXISTS (SELECT 1 FROM visible_stream AS v WHERE v.key = a.stream);
CREATE VIEW visible_entity AS SELECT * FROM entity WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_change AS
    SELECT change.entity, change.seq FROM change JOIN act USING (seq)
    WHERE act.stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_desk AS SELECT key, id FROM desk;
-- Any entity can be an author before its own act has arrived.
CREATE VIEW visible_author AS SELECT key, id FROM entity;
CREATE VIEW visible_meta AS SELECT key, value FROM meta;
CREATE VIEW visible_organisation AS SELECT * FROM organisation;
-- People and services are named in the open, or in confidential incidents, or in both.
CREATE VIEW visible_person AS
    SELECT person.*, entity.id FROM person JOIN entity USING (key)
    WHERE person.stream IN (SELECT key FROM visible_stream)
        OR EXISTS (SELECT 1 FROM visible_change WHERE visible_change.entity = person.key);
CREATE VIEW visible_process_version AS SELECT * FROM process_version;
CREATE VIEW visible_process_state AS SELECT * FROM process_state;
CREATE VIEW visible_service AS
    SELECT * FROM service
    WHERE stream IN (SELECT key FROM visible_stream)
        OR EXISTS (SELECT 1 FROM visible_change WHERE visible_change.entity = service.key);
CREATE VIEW visible_incident AS
    SELECT incident.*, entity.id FROM incident JOIN entity USING (key)
    WHERE incident.stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_incident_row AS SELECT * FROM incident_row WHERE stream IN (SELECT key FROM visible_stream);
-- The same in its two halves, for lists: what everybody sees, in one stream that an index has in order, and what
-- the viewer is named on. A look at each row's stream would double the time of a list of a million.
CREATE VIEW visible_open_incident_row AS
    SELECT * FROM incident_row WHERE stream = (SELECT key FROM stream WHERE is_open = 1);
CREATE VIEW visible_named_incident_row AS
    SELECT * FROM incident_row
    WHERE stream IN (SELECT key FROM visible_stream WHERE is_open = 0);
-- And asked row by row, for reading few of many by their keys: the list of all visible streams is never made.
-- Whom and what a visible incident names is visible.
CREATE VIEW visible_listed AS
    SELECT * FROM incident_row AS r WHERE EXISTS (SELECT 1 FROM visible_stream AS v WHERE v.key = r.stream);
CREATE VIEW visible_listed_service AS
    SELECT s.incident, s.present, service.name FROM incident_service AS s JOIN service ON service.key = s.service
    WHERE EXISTS (SELECT 1 FROM visible_stream AS v WHERE v.key = s.stream);
CREATE VIEW visible_listed_holder AS
    SELECT e.incident, e.role, e.from_at, e.until_at, person.handle, person.name
    FROM engagement AS e JOIN person ON person.key = e.person
    WHERE EXISTS (SELECT 1 FROM visible_stream AS v WHERE v.key = e.stream);
CREATE VIEW visible_incident_field AS SELECT * FROM incident_field WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_incident_clock AS SELECT * FROM incident_clock WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_track AS
    SELECT track.*, entity.id FROM track JOIN entity USING (key)
    WHERE track.stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_levelling AS SELECT * FROM levelling WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_engagement AS
    SELECT engagement.*, entity.id FROM engagement JOIN entity USING (key)
    WHERE engagement.stream IN (SELECT key FROM visible_stream);
-- Without the id, which costs a look elsewhere a row.
CREATE VIEW visible_engaged AS SELECT * FROM engagement WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_timeline_entry AS
    SELECT timeline_entry.*, entity.id FROM timeline_entry JOIN entity USING (key)
    WHERE timeline_entry.stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_attachment_chunk AS
    SELECT * FROM attachment_chunk WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_task AS
    SELECT task.*, entity.id FROM task JOIN entity USING (key)
    WHERE task.stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_public_incident AS
    SELECT public_incident.*, entity.id FROM public_incident JOIN entity USING (key)
    WHERE public_incident.stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_status_update AS
    SELECT status_update.*, entity.id FROM status_update JOIN entity USING (key)
    WHERE status_update.stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_approval AS
    SELECT approval.*, entity.id FROM approval JOIN entity USING (key)
    WHERE approval.stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_link AS
    SELECT link.*, entity.id FROM link JOIN entity USING (key)
    WHERE link.stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_incident_service AS SELECT * FROM incident_service WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_incident_flag AS SELECT * FROM incident_flag WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_access_member AS SELECT * FROM access_member WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_criterion_mark AS SELECT * FROM criterion_mark WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_checklist_tick AS SELECT * FROM checklist_tick WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_component AS SELECT * FROM component WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_access_note AS SELECT * FROM access_note WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_source_record AS SELECT * FROM source_record WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_hand_off AS SELECT * FROM hand_off WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_conflict AS SELECT * FROM conflict WHERE stream IN (SELECT key FROM visible_stream);
CREATE VIEW visible_search_source AS SELECT * FROM search_source WHERE stream IN (SELECT key FROM visible_stream);
