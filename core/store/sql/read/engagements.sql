SELECT e.id, track.id, e.role, person.id, e.called_at, e.called_at_precision, e.way, e.answered_at,
       e.answered_at_precision, e.answer, e.from_at, e.from_at_precision, e.until_at, e.until_at_precision
FROM visible_engagement AS e
LEFT JOIN visible_author AS track ON track.key = e.track
LEFT JOIN visible_author AS person ON person.key = e.person
WHERE e.incident = :incident AND coalesce(e.answer, '') <> 'undone'
ORDER BY coalesce(e.called_at, e.from_at, e.answered_at), e.id
