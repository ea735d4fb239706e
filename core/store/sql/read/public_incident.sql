SELECT id, title, public_state FROM visible_public_incident WHERE incident = :incident ORDER BY id LIMIT 1
