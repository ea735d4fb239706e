SELECT key, text, cursor, saved FROM draft ORDER BY key
