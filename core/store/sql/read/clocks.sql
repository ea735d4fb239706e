SELECT clock, at, at_precision FROM visible_incident_clock WHERE incident = :incident
