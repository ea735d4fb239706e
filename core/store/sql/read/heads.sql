SELECT s.id, d.id, a.n, a.hash
FROM visible_act AS a
JOIN visible_stream AS s ON s.key = a.stream
JOIN visible_desk AS d ON d.key = a.desk
WHERE NOT EXISTS (
    SELECT 1 FROM visible_act AS later WHERE later.stream = a.stream AND later.desk = a.desk AND later.n > a.n)
ORDER BY s.id, d.id
