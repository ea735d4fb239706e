SELECT r.digest FROM visible_author AS e JOIN visible_source_record AS r ON r.key = e.key WHERE e.id = :id
