-- A line "--# NAME" begins a part: of some incidents, or of all.
SELECT link.incident, service.name
FROM visible_incident_service AS link
JOIN visible_service AS service ON service.key = link.service
WHERE link.present = 1
--# some
  AND link.incident IN (SELECT value FROM json_each(:keys))
--# in order
ORDER BY link.incident, link.key
