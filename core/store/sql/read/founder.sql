SELECT a.id
FROM visible_organisation AS o
JOIN visible_change AS c ON c.entity = o.key
JOIN visible_act AS act ON act.seq = c.seq
JOIN visible_author AS a ON a.key = act.author
ORDER BY act.stamp, act.seq LIMIT 1
