SELECT incident, field, value FROM visible_incident_field
WHERE field IN ('category', 'root_cause') ORDER BY incident
