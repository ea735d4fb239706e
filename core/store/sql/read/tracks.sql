SELECT id, process, version, main, state, entered, entered_precision, visited
FROM visible_track WHERE incident = :incident ORDER BY main DESC, process
