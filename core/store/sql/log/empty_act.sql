UPDATE act SET salt = NULL, payload = NULL WHERE id = :id
