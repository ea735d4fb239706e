SELECT state FROM process_state WHERE process = :process AND version = :version AND is_end = 1
