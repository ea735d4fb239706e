-- A line "--# NAME" begins a part: of some incidents, or of all.
SELECT incident, clock, at, at_precision
FROM visible_incident_clock
--# some
WHERE incident IN (SELECT value FROM json_each(:keys))
--# in order
ORDER BY incident
