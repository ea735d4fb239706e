INSERT OR REPLACE INTO process_role (process, version, role, is_many) VALUES (:process, :version, :role, :is_many)
