SELECT t.checklist, t.item, person.id, t.at, t.at_precision, t.note, track.id
FROM visible_checklist_tick AS t
LEFT JOIN visible_author AS person ON person.key = t.by_person
LEFT JOIN visible_author AS track ON track.key = t.track
WHERE t.incident = :incident AND t.present = 1 ORDER BY t.at, t.checklist, t.item
