SELECT key FROM setting WHERE key > 'copying/' AND key < 'copying0' ORDER BY key
