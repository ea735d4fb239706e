-- A line "--# NAME" begins a part, which is there only if it is asked for: what is not named can use its index.
SELECT r.key, r.shown_name, r.title, r.area, r.severity, r.state, r.phase, r.declared_at, r.declared_at_precision,
       r.resolved_at, r.resolved_at_precision, r.confidential, r.is_active, r.maintenance, r.imported
FROM visible_incident_row AS r
WHERE TRUE
--# open
  AND r.is_active = 1
--# area
  AND r.area = :area
--# severity
  AND r.severity = :severity
--# state
-- Most incidents end in one state: sorting all of those costs more than passing over the others.
  AND +r.state = :state
--# service
  AND r.key IN (
        SELECT link.incident FROM visible_incident_service AS link
        JOIN visible_service AS service ON service.key = link.service
        WHERE service.name = :service AND link.present = 1)
--# text
  AND r.key IN (
        SELECT found.incident FROM search CROSS JOIN visible_entity AS found ON found.key = search.rowid
        WHERE search MATCH :text)
--# after
  AND (r.declared_at, r.key) < (:after_at, :after_key)
--# few
-- Only so many are open that they are sorted sooner than found in their order.
ORDER BY +r.declared_at DESC, +r.key DESC
LIMIT :limit
--# many
ORDER BY r.declared_at DESC, r.key DESC
LIMIT :limit
