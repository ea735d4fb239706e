INSERT INTO act (id, stream, desk, n, stamp, kind, author, system_user, gesture, schema, salt, payload, digest, hash)
VALUES (:id, :stream, :desk, :n, :stamp, :kind, :author, :system_user, :gesture, :schema, :salt, :payload, :digest, :hash)
