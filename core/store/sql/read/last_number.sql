SELECT value FROM visible_meta WHERE key = 'last_number'
