DELETE FROM conflict WHERE entity = :entity
