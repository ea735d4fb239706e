DELETE FROM setting WHERE key = :key
