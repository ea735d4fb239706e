INSERT OR IGNORE INTO attachment_chunk (stream, sha256, part, bytes)
SELECT :stream, c.sha256, c.part, c.bytes
FROM timeline_entry AS e
JOIN attachment_chunk AS c ON c.sha256 = e.attachment_sha256 AND c.stream <> :stream
WHERE e.incident = :incident AND e.attachment_sha256 IS NOT NULL
