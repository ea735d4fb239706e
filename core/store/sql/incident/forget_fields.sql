DELETE FROM incident_field WHERE incident = :incident
