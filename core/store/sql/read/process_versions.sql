SELECT process, version, hash FROM visible_process_version ORDER BY process, version
