INSERT OR IGNORE INTO conflict (entity, stream, incident, field) VALUES (:entity, :stream, :incident, :field)
