SELECT name, bytes, sha256 FROM draft_file WHERE draft = :draft ORDER BY rowid
