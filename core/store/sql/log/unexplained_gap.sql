SELECT id FROM act
WHERE payload IS NULL AND id NOT IN (SELECT act FROM redaction) AND id NOT IN (SELECT act FROM withheld_act) LIMIT 1
