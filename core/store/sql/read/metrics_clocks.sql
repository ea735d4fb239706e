SELECT incident, clock, at, at_precision
FROM visible_incident_clock
WHERE incident IN (SELECT value FROM json_each(:keys))
ORDER BY incident
