SELECT key FROM visible_named_incident_row ORDER BY key
