SELECT incident
FROM visible_incident_flag
WHERE flag = 'near_miss' AND present = 1
  AND incident IN (SELECT value FROM json_each(:keys))
ORDER BY incident
