SELECT (SELECT count(*) FROM visible_incident_row), (SELECT count(*) FROM visible_timeline_entry),
       (SELECT count(*) FROM visible_status_update), (SELECT count(*) FROM visible_service),
       (SELECT count(*) FROM visible_act)
