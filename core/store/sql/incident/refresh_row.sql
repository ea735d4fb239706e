INSERT INTO incident_row (
    key, stream, name, shown_name, title, area, severity, state, phase, is_end, is_active, confidential, maintenance,
    imported, process, version, declared_at, declared_at_precision, resolved_at, resolved_at_precision)
SELECT incident.key, incident.stream, incident.name, :shown_name, incident.title, incident.area, incident.severity,
       track.state, coalesce(s.phase, ''), coalesce(s.is_end, 0), coalesce(s.is_active, 1), incident.confidential,
       incident.maintenance, incident.imported, track.process, track.version,
       coalesce(declared.at, incident.created), coalesce(declared.at_precision, incident.created_precision),
       resolved.at, resolved.at_precision
FROM incident
LEFT JOIN track ON track.incident = incident.key AND track.main = 1
LEFT JOIN process_state AS s ON s.process = track.process AND s.version = track.version AND s.state = track.state
LEFT JOIN incident_clock AS declared ON declared.incident = incident.key AND declared.clock = 'declared_at'
LEFT JOIN incident_clock AS resolved ON resolved.incident = incident.key AND resolved.clock = 'resolved_at'
WHERE incident.key = :incident
ON CONFLICT (key) DO UPDATE SET
    stream = excluded.stream, name = excluded.name, shown_name = excluded.shown_name, title = excluded.title,
    area = excluded.area, severity = excluded.severity, state = excluded.state, phase = excluded.phase,
    is_end = excluded.is_end, is_active = excluded.is_active, confidential = excluded.confidential,
    maintenance = excluded.maintenance, imported = excluded.imported, process = excluded.process,
    version = excluded.version, declared_at = excluded.declared_at,
    declared_at_precision = excluded.declared_at_precision, resolved_at = excluded.resolved_at,
    resolved_at_precision = excluded.resolved_at_precision
