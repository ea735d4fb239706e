-- All names but numbers, by the index on names. Of all streams: a name that the author may not see is in use, too.
SELECT name FROM incident_row WHERE name < 'INC-'
UNION ALL SELECT name FROM incident_row WHERE name > 'INC.'
