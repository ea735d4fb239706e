SELECT definition FROM visible_process_version WHERE process = :process AND version = :version
