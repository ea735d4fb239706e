SELECT held.incident
FROM visible_engaged AS held
WHERE held.person IN (SELECT key FROM visible_person WHERE handle = :person) AND held.from_at IS NOT NULL
