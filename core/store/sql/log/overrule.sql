INSERT INTO overruled (seq, entity, field) SELECT seq, :entity, :field FROM act WHERE id = :act
