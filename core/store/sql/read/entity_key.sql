SELECT key FROM visible_author WHERE id = :id
