SELECT r.shown_name, r.title, r.severity, iif(e.kind = 8, e.id, NULL),
       (SELECT entry.happened FROM visible_timeline_entry AS entry WHERE entry.key = e.key),
       (SELECT entry.happened_precision FROM visible_timeline_entry AS entry WHERE entry.key = e.key), e.key,
       e.key = e.incident,
       CASE e.kind
           WHEN 8 THEN (SELECT entry.text FROM visible_timeline_entry AS entry WHERE entry.key = e.key)
           WHEN 4 THEN (SELECT incident.title FROM visible_incident AS incident WHERE incident.key = e.key)
           ELSE (SELECT posted.body FROM visible_status_update AS posted WHERE posted.key = e.key)
       END
FROM json_each(:keys) AS wanted
CROSS JOIN visible_entity AS e ON e.key = wanted.value
CROSS JOIN visible_listed AS r ON r.key = e.incident
