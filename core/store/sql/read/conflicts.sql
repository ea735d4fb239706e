SELECT c.entity, e.id, e.kind, c.field
FROM visible_conflict AS c
JOIN visible_entity AS e ON e.key = c.entity
WHERE c.incident = :incident ORDER BY e.id, c.field
