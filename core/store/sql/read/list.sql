SELECT r.key, r.shown_name, r.title, r.area, r.severity, r.state, r.phase, r.declared_at, r.declared_at_precision,
       r.resolved_at, r.resolved_at_precision, r.confidential, r.is_active, r.maintenance, r.imported
FROM visible_incident_row AS r
WHERE (:open = 0 OR r.is_active = 1)
  AND (:area IS NULL OR r.area = :area)
  AND (:severity IS NULL OR r.severity = :severity)
  AND (:state IS NULL OR r.state = :state)
  AND (:service IS NULL OR r.key IN (
        SELECT link.incident FROM visible_incident_service AS link
        JOIN visible_service AS service ON service.key = link.service
        WHERE service.name = :service AND link.present = 1))
  AND (:text IS NULL OR r.key IN (
        SELECT source.incident FROM visible_search_source AS source
        WHERE source.key IN (SELECT rowid FROM search WHERE search MATCH :text)))
  AND (:after_key IS NULL OR (r.declared_at, r.key) < (:after_at, :after_key))
ORDER BY r.declared_at DESC, r.key DESC
LIMIT :limit
