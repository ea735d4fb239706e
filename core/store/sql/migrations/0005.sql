-- An incident that was confidential at any time keeps its rows in a stream of its own. Acts about it in the
-- organisation's stream are seen by whoever sees that one.
CREATE TABLE hidden_act (
    seq INTEGER PRIMARY KEY REFERENCES act (seq), stream INTEGER NOT NULL REFERENCES stream (key)
) STRICT;
CREATE INDEX hidden_act_stream ON hidden_act (stream);
-- The streams of incidents that were opened to everyone.
CREATE TABLE opened_stream (stream INTEGER PRIMARY KEY REFERENCES stream (key)) STRICT;
-- Acts that an export left empty because whoever made it may not see them. A later export may bring their content.
CREATE TABLE withheld_act (act BLOB PRIMARY KEY) STRICT;

DROP VIEW visible_stream;
CREATE VIEW visible_stream AS
    SELECT key, id, is_open FROM stream
    WHERE is_open = 1 OR key IN (SELECT stream FROM access_member WHERE person = viewer() AND present = 1)
        OR key IN (SELECT stream FROM opened_stream);
-- The few acts that the viewer must not read although their stream is visible.
CREATE VIEW unseen_act AS
    SELECT h.seq FROM hidden_act AS h WHERE h.stream NOT IN (SELECT key FROM visible_stream);
DROP VIEW visible_act;
CREATE VIEW visible_act AS
    SELECT * FROM act WHERE stream IN (SELECT key FROM visible_stream) AND seq NOT IN (SELECT seq FROM unseen_act);
DROP VIEW visible_logged;
CREATE VIEW visible_logged AS
    SELECT * FROM act AS a
    WHERE EXISTS (SELECT 1 FROM visible_stream AS v WHERE v.key = a.stream) AND a.seq NOT IN (SELECT seq FROM unseen_act);
DROP VIEW visible_change;
CREATE VIEW visible_change AS
    SELECT change.entity, change.seq FROM change JOIN act USING (seq)
    WHERE act.stream IN (SELECT key FROM visible_stream) AND act.seq NOT IN (SELECT seq FROM unseen_act);
-- For exports: a chain has no gaps, so an act that the viewer must not read goes out without its content.
CREATE VIEW visible_exported_act AS
    SELECT act.seq, act.id, act.stream, act.desk, act.n, act.stamp, act.kind, act.author, act.system_user, act.gesture,
           act.schema, CASE WHEN u.seq IS NULL THEN act.salt END AS salt,
           CASE WHEN u.seq IS NULL THEN act.payload END AS payload, act.digest, act.hash,
           u.seq IS NOT NULL OR act.id IN (SELECT act FROM withheld_act) AS withheld
    FROM act LEFT JOIN unseen_act AS u ON u.seq = act.seq
    WHERE act.stream IN (SELECT key FROM visible_stream);
