SELECT t.id, t.text, t.kind, t.state, author.id, owner.id, t.created, t.created_precision, t.due, t.due_precision
FROM visible_task AS t
LEFT JOIN visible_author AS author ON author.key = t.author
LEFT JOIN visible_author AS owner ON owner.key = t.owner
WHERE t.incident = :incident AND t.state <> 'withdrawn' ORDER BY t.created, t.id
