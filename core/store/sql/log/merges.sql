SELECT a.seq, a.id, s.id, d.id, a.n, a.stamp, a.kind, author.id, a.system_user, a.gesture, a.schema, a.salt, a.payload,
       a.digest, a.hash
FROM act AS a
JOIN stream AS s ON s.key = a.stream
JOIN desk AS d ON d.key = a.desk
JOIN entity AS author ON author.key = a.author
WHERE a.kind = 'merge' AND a.payload IS NOT NULL
