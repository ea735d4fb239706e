SELECT act.stream FROM change
JOIN act ON act.seq = change.seq
JOIN stream ON stream.key = act.stream
WHERE change.entity = :key
ORDER BY stream.is_open DESC, stream.id
LIMIT 1
