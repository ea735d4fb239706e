DELETE FROM draft_file WHERE draft = :draft AND sha256 = :sha256 AND name = :name
