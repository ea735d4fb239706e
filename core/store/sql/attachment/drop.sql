DELETE FROM attachment_chunk
WHERE stream = (SELECT key FROM stream WHERE id = :stream) AND sha256 = :sha256
