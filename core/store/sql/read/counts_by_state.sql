SELECT state, count(*) FROM visible_incident_row GROUP BY state ORDER BY state
