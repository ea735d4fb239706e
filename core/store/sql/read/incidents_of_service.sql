SELECT link.incident
FROM visible_incident_service AS link
WHERE link.service IN (SELECT key FROM visible_service WHERE name = :service) AND link.present = 1
