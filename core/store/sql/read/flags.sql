SELECT flag, note, present FROM visible_incident_flag WHERE incident = :incident ORDER BY flag
