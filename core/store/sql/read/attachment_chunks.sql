SELECT c.bytes FROM visible_stream AS s
JOIN visible_attachment_chunk AS c ON c.stream = s.key
WHERE s.id = :stream AND c.sha256 = :sha256 ORDER BY c.part
