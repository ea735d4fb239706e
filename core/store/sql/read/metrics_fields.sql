-- A line "--# NAME" begins a part: of some incidents, or of all.
SELECT incident, field, value
FROM visible_incident_field
WHERE field IN ('category', 'root_cause')
--# some
  AND incident IN (SELECT value FROM json_each(:keys))
--# in order
ORDER BY incident
