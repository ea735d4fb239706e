-- A line "--# NAME" begins a part: of some incidents, or of all.
SELECT incident
FROM visible_incident_flag
WHERE flag = 'near_miss' AND present = 1
--# some
  AND incident IN (SELECT value FROM json_each(:keys))
--# in order
ORDER BY incident
