SELECT incident, clock, at, at_precision FROM visible_incident_clock ORDER BY incident
