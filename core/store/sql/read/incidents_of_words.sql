SELECT found.incident
FROM search CROSS JOIN visible_entity AS found ON found.key = search.rowid
WHERE search MATCH :text
ORDER BY search.rowid DESC
LIMIT :most
