-- Each hit is looked up by its key: a join with the view of all texts would copy them all first.
SELECT e.key
FROM search CROSS JOIN visible_entity AS e ON e.key = search.rowid
WHERE search MATCH :text
ORDER BY search.rowid DESC
LIMIT :most
