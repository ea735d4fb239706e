SELECT e.id, e.happened, e.happened_precision, e.noted, e.noted_precision, e.kind, e.text, author.id, e.withdrawn,
       e.redacted, e.attachment_sha256, e.attachment_name, e.attachment_type, e.attachment_size, e.facts
FROM visible_timeline_entry AS e
LEFT JOIN visible_author AS author ON author.key = e.author
WHERE e.incident = :incident ORDER BY e.happened, e.noted, e.key
