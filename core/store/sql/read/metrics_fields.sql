SELECT incident, field, value
FROM visible_incident_field
WHERE field IN ('category', 'root_cause')
  AND incident IN (SELECT value FROM json_each(:keys))
ORDER BY incident
