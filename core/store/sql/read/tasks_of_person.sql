SELECT t.id, i.shown_name, t.text, t.due, t.due_precision, t.kind
FROM visible_task AS t
JOIN visible_incident_row AS i ON i.key = t.incident
JOIN visible_author AS owner ON owner.key = t.owner
WHERE owner.id = :owner AND t.state = 'open'
ORDER BY t.due IS NULL, t.due, t.key
LIMIT :most
