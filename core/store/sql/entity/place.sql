UPDATE entity SET kind = :kind, stream = :stream, incident = :incident WHERE key = :key
