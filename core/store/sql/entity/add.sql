INSERT OR IGNORE INTO entity (key, id, kind, stream, incident) VALUES (:key, :id, :kind, :stream, :incident)
