SELECT act.id, overruled.field FROM overruled JOIN act USING (seq) WHERE overruled.entity = :entity
