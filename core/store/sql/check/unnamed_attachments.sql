SELECT c.sha256, sum(length(c.bytes)) FROM attachment_chunk AS c
WHERE NOT EXISTS (
    SELECT 1 FROM timeline_entry AS e WHERE e.stream = c.stream AND e.attachment_sha256 = c.sha256
)
GROUP BY c.stream, c.sha256
