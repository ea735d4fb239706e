INSERT INTO attachment_chunk (stream, sha256, part, bytes)
SELECT key, :sha256, :part, :bytes FROM stream WHERE id = :stream
