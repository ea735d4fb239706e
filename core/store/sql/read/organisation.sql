SELECT name FROM visible_organisation LIMIT 1
