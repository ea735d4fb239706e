SELECT incident, from_at, from_at_precision, until_at, until_at_precision
FROM visible_engagement WHERE from_at IS NOT NULL ORDER BY incident
