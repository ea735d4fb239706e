SELECT shown_name FROM visible_incident_row WHERE is_active = 1 ORDER BY severity, declared_at DESC
