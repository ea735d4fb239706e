-- :ids are the ids one after another, 16 bytes each.
WITH RECURSIVE wanted (at) AS (SELECT 1 UNION ALL SELECT at + 16 FROM wanted WHERE at + 16 < length(:ids))
SELECT DISTINCT touched.incident
FROM wanted CROSS JOIN visible_entity AS touched ON touched.id = substr(:ids, wanted.at, 16)
WHERE touched.incident IS NOT NULL
