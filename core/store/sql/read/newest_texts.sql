-- What the full-text index holds, without asking it, from the key :to back.
SELECT e.key, CASE e.kind
           WHEN 8 THEN (SELECT entry.text FROM visible_timeline_entry AS entry WHERE entry.key = e.key)
           WHEN 4 THEN (SELECT incident.title FROM visible_incident AS incident WHERE incident.key = e.key)
           ELSE (SELECT posted.body FROM visible_status_update AS posted WHERE posted.key = e.key)
       END
FROM visible_entity AS e
WHERE e.key <= :to AND e.kind IN (4, 8, 11)
ORDER BY e.key DESC
