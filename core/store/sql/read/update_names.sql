SELECT u.id, r.shown_name
FROM visible_status_update AS u
JOIN visible_incident_row AS r ON r.key = u.incident
