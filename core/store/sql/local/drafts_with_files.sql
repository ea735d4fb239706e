SELECT DISTINCT draft FROM draft_file ORDER BY draft
