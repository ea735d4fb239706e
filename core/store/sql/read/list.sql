-- The keys of a list in its order. A line "--# NAME" begins a part, which is there only if it is asked for: what
-- is not named can use its index. Each of the two sources has one that holds all that filters.
SELECT r.key, r.declared_at
--# everybody
FROM visible_open_incident_row AS r
--# named
FROM visible_named_incident_row AS r
--# where
WHERE TRUE
--# open
  AND r.is_active = 1
--# area
  AND r.area = :area
--# severity
  AND r.severity = :severity
--# state
  AND r.state = :state
--# service
  AND r.key IN (
        SELECT link.incident FROM visible_incident_service AS link
        JOIN visible_service AS service ON service.key = link.service
        WHERE service.name = :service AND link.present = 1)
--# text
  AND r.key IN (SELECT value FROM json_each(:text))
--# after
  AND (r.declared_at, r.key) < (:after_at, :after_key)
--# order
ORDER BY r.declared_at DESC, r.key DESC
LIMIT :limit
