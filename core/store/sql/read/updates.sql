SELECT u.id, u.public_state, u.body, u.template, u.status, u.link, author.id, u.created, u.created_precision,
       u.posted_at, u.posted_at_precision, u.promised_next_at, u.promised_next_at_precision
FROM visible_status_update AS u
LEFT JOIN visible_author AS author ON author.key = u.author
WHERE u.incident = :incident ORDER BY coalesce(u.posted_at, u.created), u.id
