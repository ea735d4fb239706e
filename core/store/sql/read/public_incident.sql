SELECT id, title, public_state FROM visible_public_incident WHERE incident = :incident ORDER BY key LIMIT 1
