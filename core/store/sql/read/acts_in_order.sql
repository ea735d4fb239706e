SELECT a.seq, a.id, s.id, d.id, a.n, a.stamp, a.kind, author.id, a.system_user, a.gesture, a.schema, a.salt, a.payload,
       a.digest, a.hash, a.withheld
FROM visible_stream AS s
JOIN visible_exported_act AS a ON a.stream = s.key
JOIN visible_desk AS d ON d.key = a.desk
JOIN visible_author AS author ON author.key = a.author
ORDER BY s.id, d.id, a.n
