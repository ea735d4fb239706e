INSERT INTO stream (id, is_open) VALUES (:id, :is_open)
