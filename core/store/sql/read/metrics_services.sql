SELECT link.incident, service.name
FROM visible_incident_service AS link
JOIN visible_service AS service ON service.key = link.service
WHERE link.present = 1 ORDER BY link.incident, link.key
