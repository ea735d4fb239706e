SELECT 1 FROM act
WHERE gesture IS NOT (SELECT gesture FROM act WHERE kind = 'init' ORDER BY seq LIMIT 1) LIMIT 1
