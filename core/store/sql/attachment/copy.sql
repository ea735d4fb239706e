INSERT INTO attachment_chunk (stream, sha256, part, bytes)
SELECT t.key, c.sha256, c.part, c.bytes FROM stream AS t, visible_attachment_chunk AS c
WHERE t.id = :stream AND c.sha256 = :sha256
    AND c.stream = (SELECT min(o.stream) FROM visible_attachment_chunk AS o WHERE o.sha256 = :sha256)
