SELECT a.seq, a.id, s.id, d.id, a.n, a.stamp, a.kind, author.id, a.system_user, a.gesture, a.schema, a.salt, a.payload,
       a.digest, a.hash
FROM visible_logged AS a
CROSS JOIN visible_stream AS s ON s.key = a.stream
CROSS JOIN visible_desk AS d ON d.key = a.desk
CROSS JOIN visible_author AS author ON author.key = a.author
WHERE a.seq > :seq
ORDER BY a.seq
LIMIT :most
