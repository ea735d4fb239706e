SELECT link.incident, service.name
FROM visible_incident_service AS link
JOIN visible_service AS service ON service.key = link.service
WHERE link.present = 1
  AND link.incident IN (SELECT value FROM json_each(:keys))
ORDER BY link.incident, link.key
