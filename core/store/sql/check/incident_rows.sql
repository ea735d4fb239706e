SELECT incident.key FROM incident
LEFT JOIN incident_row AS r ON r.key = incident.key
LEFT JOIN track ON track.incident = incident.key AND track.main = 1
LEFT JOIN process_state AS s ON s.process = track.process AND s.version = track.version AND s.state = track.state
LEFT JOIN incident_clock AS declared ON declared.incident = incident.key AND declared.clock = 'declared_at'
LEFT JOIN incident_clock AS resolved ON resolved.incident = incident.key AND resolved.clock = 'resolved_at'
WHERE incident.name IS NOT NULL AND (
    r.key IS NULL
    OR r.stream IS NOT incident.stream OR r.name IS NOT incident.name OR r.title IS NOT incident.title
    OR r.area IS NOT incident.area OR r.severity IS NOT incident.severity
    OR r.state IS NOT track.state OR r.phase IS NOT coalesce(s.phase, '')
    OR r.is_end IS NOT coalesce(s.is_end, 0) OR r.is_active IS NOT coalesce(s.is_active, 1)
    OR r.confidential IS NOT incident.confidential OR r.maintenance IS NOT incident.maintenance
    OR r.imported IS NOT incident.imported
    OR r.process IS NOT track.process OR r.version IS NOT track.version
    OR r.declared_at IS NOT coalesce(declared.at, incident.created)
    OR r.declared_at_precision IS NOT coalesce(declared.at_precision, incident.created_precision)
    OR r.resolved_at IS NOT resolved.at OR r.resolved_at_precision IS NOT resolved.at_precision
    OR substr(r.shown_name, 1, length(r.name)) IS NOT r.name)
UNION ALL
SELECT key FROM incident_row WHERE key NOT IN (SELECT key FROM incident)
LIMIT 5
