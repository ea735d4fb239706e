SELECT DISTINCT a.seq, a.id, s.id, d.id, a.n, a.stamp, a.kind, author.id, a.system_user, a.gesture, a.schema, a.salt,
       a.payload, a.digest, a.hash
FROM entity AS e
JOIN change AS c ON c.entity = e.key
JOIN act AS a ON a.seq = c.seq
JOIN stream AS s ON s.key = a.stream
JOIN desk AS d ON d.key = a.desk
JOIN entity AS author ON author.key = a.author
WHERE e.id = :id AND a.payload IS NOT NULL
ORDER BY a.seq
