SELECT severity, count(*) FROM visible_incident_row GROUP BY severity ORDER BY severity
