SELECT key FROM visible_incident_row ORDER BY key
