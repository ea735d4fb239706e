SELECT id FROM act WHERE payload IS NULL AND id NOT IN (SELECT act FROM redaction) LIMIT 1
