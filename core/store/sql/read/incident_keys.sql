-- The parts of which the query for the keys of a list is put together: a head, one source, the filters that
-- are set, one order. A line "--# NAME" begins a part.
--# head
SELECT r.key, r.declared_at
--# value severity
, r.severity
--# value area
, r.area
--# value state
, r.state
--# value resolved
, r.resolved_at
--# value title
, r.title
--# value name
, r.shown_name
--# from open
FROM visible_open_incident_row AS r WHERE TRUE
--# from named
FROM visible_named_incident_row AS r WHERE TRUE
--# from chosen
FROM json_each(:keys) AS chosen CROSS JOIN visible_listed AS r ON r.key = chosen.value WHERE TRUE
--# area
AND r.area = :area
--# severity
AND r.severity = :severity
--# severities
AND r.severity IN (SELECT value FROM json_each(:severities))
--# state
AND r.state = :state
--# states
AND r.state IN (SELECT value FROM json_each(:states))
--# open
AND r.is_active = 1
--# ended
AND r.is_end = 1
--# order declared
ORDER BY r.declared_at ASC, r.key ASC
--# order declared desc
ORDER BY r.declared_at DESC, r.key DESC
--# order title
ORDER BY r.title COLLATE NOCASE ASC, r.key ASC
--# order title desc
ORDER BY r.title COLLATE NOCASE DESC, r.key DESC
--# order name
ORDER BY length(r.shown_name) ASC, r.shown_name ASC, r.key ASC
--# order name desc
ORDER BY length(r.shown_name) DESC, r.shown_name DESC, r.key DESC
