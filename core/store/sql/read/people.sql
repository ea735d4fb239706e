SELECT id, handle, name FROM visible_person ORDER BY handle
