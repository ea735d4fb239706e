SELECT service.name, author.id, coalesce(s.is_open, 0)
FROM visible_service AS service
JOIN visible_author AS author ON author.key = service.key
LEFT JOIN visible_stream AS s ON s.key = service.stream
ORDER BY service.name
