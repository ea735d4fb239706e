SELECT s.name, author.id FROM visible_service AS s JOIN visible_author AS author ON author.key = s.key ORDER BY s.name
