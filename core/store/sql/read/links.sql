SELECT l.id, l.kind, l.target, author.id
FROM visible_link AS l
LEFT JOIN visible_author AS author ON author.key = l.author
WHERE l.incident = :incident AND l.present = 1 ORDER BY l.at, l.kind, l.target
