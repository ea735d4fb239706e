INSERT INTO conflict (entity, stream, incident, field) VALUES (:entity, :stream, :incident, :field)
