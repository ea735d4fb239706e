SELECT key, shown_name, area, severity, state, is_active, is_end, phase <> '', maintenance, declared_at,
       declared_at_precision
FROM visible_incident_row
WHERE key IN (SELECT value FROM json_each(:keys))
ORDER BY key
