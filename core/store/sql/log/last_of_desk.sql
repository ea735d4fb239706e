SELECT n, hash FROM act WHERE stream = :stream AND desk = :desk ORDER BY n DESC LIMIT 1
