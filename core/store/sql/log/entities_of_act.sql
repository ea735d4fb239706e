SELECT change.entity FROM change JOIN act USING (seq) WHERE act.id = :act
