UPDATE act SET salt = :salt, payload = :payload WHERE id = :id AND payload IS NULL
