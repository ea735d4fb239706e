INSERT OR IGNORE INTO withheld_act (act) VALUES (:act)
