SELECT key FROM desk WHERE id = :id
