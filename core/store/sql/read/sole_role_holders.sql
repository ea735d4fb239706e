-- Who holds a role that one person alone may hold.
SELECT e.key, e.id, e.role, person.handle
FROM visible_engagement AS e
JOIN visible_person AS person ON person.key = e.person
WHERE e.incident = :incident AND e.from_at IS NOT NULL AND e.until_at IS NULL
    AND 0 = (
        SELECT max(r.is_many) FROM visible_track AS t
        JOIN visible_process_role AS r ON r.process = t.process AND r.version = t.version
        WHERE t.incident = e.incident AND r.role = e.role)
ORDER BY e.role, e.from_at, e.id
