SELECT track.id, m.criterion, person.id, m.at, m.at_precision, m.note
FROM visible_criterion_mark AS m
LEFT JOIN visible_author AS track ON track.key = m.track
LEFT JOIN visible_author AS person ON person.key = m.by_person
WHERE m.incident = :incident AND m.present = 1 ORDER BY m.at, m.criterion, track.id
