SELECT r.key, i.id, s.id, r.shown_name, i.area, i.created, i.created_precision, i.maintenance, i.imported,
       i.confidential, i.title, i.severity
FROM visible_incident AS i
JOIN visible_incident_row AS r ON r.key = i.key
JOIN visible_stream AS s ON s.key = i.stream
WHERE i.id = :id
