INSERT OR IGNORE INTO change (entity, seq) VALUES (:entity, :seq)
