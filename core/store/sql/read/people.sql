SELECT p.id, p.handle, p.name, coalesce(s.is_open, 0), p.roles
FROM visible_person AS p
LEFT JOIN visible_stream AS s ON s.key = p.stream
ORDER BY p.handle
