SELECT DISTINCT a.seq, a.id, s.id, d.id, a.n, a.stamp, a.kind, author.id, a.system_user, a.gesture, a.schema, a.salt,
       a.payload, a.digest, a.hash
FROM visible_incident_service AS link
JOIN visible_change AS c ON c.entity = link.service
JOIN visible_act AS a ON a.seq = c.seq
JOIN visible_stream AS s ON s.key = a.stream
JOIN visible_desk AS d ON d.key = a.desk
JOIN visible_author AS author ON author.key = a.author
WHERE link.incident = :incident
ORDER BY a.seq
