SELECT area, count(*) FROM visible_incident_row GROUP BY area ORDER BY area
