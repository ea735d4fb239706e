DELETE FROM draft WHERE key = :key
