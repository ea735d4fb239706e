SELECT service.name
FROM visible_incident_service AS link
JOIN visible_service AS service ON service.key = link.service
WHERE link.incident = :incident AND link.present = 1 ORDER BY service.name
