SELECT flag, note FROM visible_incident_flag WHERE incident = :incident AND present = 1 ORDER BY key
