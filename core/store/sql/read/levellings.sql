SELECT l.severity, l.answers, l.reason, author.id, l.at, l.at_precision
FROM visible_levelling AS l
LEFT JOIN visible_author AS author ON author.key = l.author
JOIN visible_author AS self ON self.key = l.key
WHERE l.incident = :incident AND coalesce(l.withdrawn, 0) = 0 ORDER BY l.at, self.id
