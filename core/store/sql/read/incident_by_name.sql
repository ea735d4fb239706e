SELECT r.key, i.id, s.id, r.shown_name, i.area, i.created, i.created_precision, i.maintenance, i.imported,
       i.confidential, i.title, i.severity
FROM visible_incident_row AS r
JOIN visible_incident AS i ON i.key = r.key
JOIN visible_stream AS s ON s.key = i.stream
WHERE r.shown_name = :name
