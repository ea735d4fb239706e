SELECT key, kind FROM entity WHERE id = :id
