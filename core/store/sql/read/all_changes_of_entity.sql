SELECT act.id, act.stamp, desk.id, author.id, act.payload, self.id, act.kind
FROM visible_change AS c
JOIN visible_act AS act ON act.seq = c.seq
JOIN visible_desk AS desk ON desk.key = act.desk
JOIN visible_author AS author ON author.key = act.author
JOIN visible_entity AS self ON self.key = c.entity
WHERE c.entity = :entity AND act.payload IS NOT NULL
ORDER BY c.seq
