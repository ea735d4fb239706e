SELECT key, declared_at FROM visible_incident_row WHERE shown_name = :name
