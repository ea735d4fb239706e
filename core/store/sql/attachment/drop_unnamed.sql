DELETE FROM attachment_chunk
WHERE NOT EXISTS (
    SELECT 1 FROM timeline_entry AS e
    WHERE e.stream = attachment_chunk.stream AND e.attachment_sha256 = attachment_chunk.sha256
)
