SELECT s.id, e.attachment_sha256, e.attachment_size, entity.id,
       (SELECT sum(length(c.bytes)) FROM attachment_chunk AS c
        WHERE c.stream = e.stream AND c.sha256 = e.attachment_sha256),
       (SELECT max(c.part) + 1 = count(*) FROM attachment_chunk AS c
        WHERE c.stream = e.stream AND c.sha256 = e.attachment_sha256)
FROM timeline_entry AS e
JOIN stream AS s ON s.key = e.stream
JOIN entity ON entity.key = e.key
WHERE e.attachment_sha256 IS NOT NULL
ORDER BY e.stream, e.attachment_sha256
