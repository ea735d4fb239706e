INSERT INTO entity (id) VALUES (:id)
