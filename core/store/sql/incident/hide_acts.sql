INSERT OR IGNORE INTO hidden_act (seq, stream)
SELECT DISTINCT c.seq, :stream
FROM entity AS e
JOIN change AS c ON c.entity = e.key
JOIN act AS a ON a.seq = c.seq
WHERE e.incident = :incident AND a.stream <> :stream
