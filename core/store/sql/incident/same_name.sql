SELECT incident.key, entity.id FROM incident JOIN entity USING (key) WHERE incident.name = :name
