SELECT coalesce((SELECT seq FROM visible_logged ORDER BY seq DESC LIMIT 1), 0)
