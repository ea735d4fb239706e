INSERT INTO incident_field (incident, stream, field, value, author) VALUES (:incident, :stream, :field, :value, :author)
