-- Of each role the last one to begin stands last.
SELECT held.incident, held.role, person.handle, person.name
FROM json_each(:keys) AS wanted
CROSS JOIN visible_engaged AS held ON held.incident = wanted.value
CROSS JOIN visible_person AS person ON person.key = held.person
WHERE held.from_at IS NOT NULL
ORDER BY held.until_at IS NULL, held.from_at
