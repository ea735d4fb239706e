SELECT r.key, r.shown_name, r.title, r.area, r.severity, r.state, r.phase, r.declared_at, r.declared_at_precision,
       r.resolved_at, r.resolved_at_precision, r.confidential, r.is_active, r.maintenance, r.imported, r.process,
       r.version
FROM json_each(:keys) AS wanted CROSS JOIN visible_listed AS r ON r.key = wanted.value
