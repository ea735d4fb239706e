INSERT OR IGNORE INTO redaction (act, by_act) VALUES (:act, :by_act)
