SELECT a.id, target.id, a.role, author.id, a.reported_by, a.body_hash, a.verdict, a.at, a.at_precision
FROM visible_approval AS a
LEFT JOIN visible_author AS target ON target.key = a.update_id
LEFT JOIN visible_author AS author ON author.key = a.author
WHERE a.incident = :incident ORDER BY a.at, a.id
