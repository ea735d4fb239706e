DELETE FROM process_state WHERE process = :process AND version = :version
