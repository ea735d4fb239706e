SELECT coalesce(max(seq), 0) FROM visible_act
