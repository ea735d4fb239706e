SELECT text FROM search_source WHERE key = :key
