INSERT INTO incident_clock (incident, stream, clock, at, at_precision, author)
VALUES (:incident, :stream, :clock, :at, :at_precision, :author)
