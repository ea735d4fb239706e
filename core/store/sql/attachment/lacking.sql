SELECT DISTINCT s.id, e.attachment_sha256 FROM timeline_entry AS e
JOIN stream AS s ON s.key = e.stream
WHERE e.attachment_sha256 IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM attachment_chunk AS c WHERE c.stream = e.stream AND c.sha256 = e.attachment_sha256
)
