DELETE FROM process_role WHERE process = :process AND version = :version
