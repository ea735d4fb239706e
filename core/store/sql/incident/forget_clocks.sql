DELETE FROM incident_clock WHERE incident = :incident
