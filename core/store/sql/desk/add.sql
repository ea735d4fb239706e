INSERT INTO desk (id) VALUES (:id)
