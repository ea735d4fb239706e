SELECT act.id, act.stamp, desk.id, author.id, act.payload, self.id
FROM change
JOIN act USING (seq)
JOIN desk ON desk.key = act.desk
JOIN entity AS author ON author.key = act.author
JOIN entity AS self ON self.key = change.entity
WHERE change.entity = :entity AND act.payload IS NOT NULL
    AND act.seq NOT IN (SELECT seq FROM overruled)
ORDER BY change.seq
