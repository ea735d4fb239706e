SELECT incident FROM visible_incident_flag WHERE flag = 'near_miss' AND present = 1 ORDER BY incident
