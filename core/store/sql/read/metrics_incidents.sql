-- A line "--# NAME" begins a part: of some incidents, or of all.
SELECT key, shown_name, area, severity, state, is_active, is_end, phase <> '', maintenance, declared_at,
       declared_at_precision
FROM visible_incident_row
--# some
WHERE key IN (SELECT value FROM json_each(:keys))
--# in order
ORDER BY key
