INSERT INTO search (search, rowid, text) VALUES ('delete', :key, :text)
