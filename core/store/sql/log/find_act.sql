SELECT seq, hash FROM act WHERE id = :id
