SELECT c.bytes FROM stream AS s
JOIN attachment_chunk AS c ON c.stream = s.key
WHERE s.id = :stream AND c.sha256 = :sha256 AND c.part = :part
