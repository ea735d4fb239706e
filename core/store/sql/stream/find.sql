SELECT key FROM stream WHERE id = :id
