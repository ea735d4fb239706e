SELECT f.field, f.value, author.id
FROM visible_incident_field AS f
LEFT JOIN visible_author AS author ON author.key = f.author
WHERE f.incident = :incident
