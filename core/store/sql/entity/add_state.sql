INSERT OR REPLACE INTO process_state (process, version, state, phase, is_end, is_active)
VALUES (:process, :version, :state, :phase, :is_end, :is_active)
