SELECT key, text, cursor, saved FROM draft WHERE key = :key
