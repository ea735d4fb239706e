-- Of each role the last one to begin stands last.
SELECT held.incident, held.role, held.handle, held.name
FROM json_each(:keys) AS wanted
CROSS JOIN visible_listed_holder AS held ON held.incident = wanted.value
WHERE held.from_at IS NOT NULL
ORDER BY held.until_at IS NULL, held.from_at
