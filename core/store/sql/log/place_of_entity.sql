SELECT stream, incident FROM entity WHERE key = :key
