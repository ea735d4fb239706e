SELECT act.id FROM overruled JOIN act USING (seq)
