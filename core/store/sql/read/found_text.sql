-- Each hit is looked up by its key: a join with the view of all texts would copy them all first.
SELECT r.shown_name, r.title, r.severity, iif(e.kind = 8, e.id, NULL),
       (SELECT entry.happened FROM visible_timeline_entry AS entry WHERE entry.key = e.key),
       (SELECT entry.happened_precision FROM visible_timeline_entry AS entry WHERE entry.key = e.key), e.key,
       e.key = e.incident, snippet(search, 0, :open, :close, '…', 18)
FROM search
CROSS JOIN visible_entity AS e ON e.key = search.rowid
CROSS JOIN visible_incident_row AS r ON r.key = e.incident
WHERE search MATCH :text
ORDER BY search.rowid DESC
LIMIT :most
