-- A line "--# NAME" begins a part: of some incidents, or of all.
SELECT incident, from_at, from_at_precision, until_at, until_at_precision
FROM visible_engaged
WHERE from_at IS NOT NULL
--# some
  AND incident IN (SELECT value FROM json_each(:keys))
--# in order
ORDER BY incident
