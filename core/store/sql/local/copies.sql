SELECT key, value FROM setting WHERE key > 'copy/' AND key < 'copy0' ORDER BY key
