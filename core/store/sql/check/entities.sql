SELECT entity.key, entity.stream FROM entity WHERE entity.kind <> 0 ORDER BY entity.key
