SELECT EXISTS (
    SELECT 1 FROM timeline_entry AS e
    WHERE e.stream = (SELECT key FROM stream WHERE id = :stream) AND e.attachment_sha256 = :sha256
) AND NOT EXISTS (
    SELECT 1 FROM attachment_chunk AS c
    WHERE c.stream = (SELECT key FROM stream WHERE id = :stream) AND c.sha256 = :sha256
)
