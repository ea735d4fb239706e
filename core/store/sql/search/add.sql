INSERT INTO search (rowid, text) VALUES (:key, :text)
