INSERT INTO draft_file (draft, sha256, name, bytes) VALUES (:draft, :sha256, :name, :bytes)
ON CONFLICT (draft, sha256, name) DO NOTHING
