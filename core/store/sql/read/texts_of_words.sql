SELECT e.key, CASE e.kind
           WHEN 8 THEN (SELECT entry.text FROM visible_timeline_entry AS entry WHERE entry.key = e.key)
           WHEN 4 THEN (SELECT incident.title FROM visible_incident AS incident WHERE incident.key = e.key)
           ELSE (SELECT posted.body FROM visible_status_update AS posted WHERE posted.key = e.key)
       END
FROM search CROSS JOIN visible_entity AS e ON e.key = search.rowid
WHERE search MATCH :text
ORDER BY search.rowid DESC
