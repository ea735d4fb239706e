SELECT DISTINCT s.id, e.attachment_sha256, e.attachment_size FROM visible_stream AS s
JOIN visible_timeline_entry AS e ON e.stream = s.key
WHERE e.attachment_sha256 IS NOT NULL AND EXISTS (
    SELECT 1 FROM visible_change AS c JOIN visible_act AS a ON a.seq = c.seq WHERE c.entity = e.key AND a.stamp >= :from
)
ORDER BY s.id, e.attachment_sha256
