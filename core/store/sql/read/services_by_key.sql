SELECT link.incident, service.name
FROM json_each(:keys) AS wanted
CROSS JOIN visible_incident_service AS link ON link.incident = wanted.value
CROSS JOIN visible_service AS service ON service.key = link.service
WHERE link.present = 1
ORDER BY service.name
