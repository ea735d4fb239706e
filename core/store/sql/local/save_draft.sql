INSERT INTO draft (key, text, cursor, saved) VALUES (:key, :text, :cursor, :saved)
ON CONFLICT (key) DO UPDATE SET text = excluded.text, cursor = excluded.cursor, saved = excluded.saved
