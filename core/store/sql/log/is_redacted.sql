SELECT 1 FROM redaction WHERE act = :act
