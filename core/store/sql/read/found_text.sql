SELECT r.shown_name, r.title, r.severity, entry.id, entry.happened, entry.happened_precision, source.key,
       source.key = source.incident, snippet(search, 0, :open, :close, '…', 18)
FROM search
JOIN visible_search_source AS source ON source.key = search.rowid
JOIN visible_incident_row AS r ON r.key = source.incident
LEFT JOIN visible_timeline_entry AS entry ON entry.key = source.key
WHERE search MATCH :text
ORDER BY search.rowid DESC
LIMIT :most
