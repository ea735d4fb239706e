SELECT link.incident, link.name
FROM json_each(:keys) AS wanted
CROSS JOIN visible_listed_service AS link ON link.incident = wanted.value
WHERE link.present = 1
ORDER BY link.name
