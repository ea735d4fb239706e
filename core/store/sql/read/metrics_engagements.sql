SELECT incident, from_at, from_at_precision, until_at, until_at_precision
FROM visible_engaged
WHERE from_at IS NOT NULL
  AND incident IN (SELECT value FROM json_each(:keys))
ORDER BY incident
