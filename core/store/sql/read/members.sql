SELECT person.id
FROM visible_access_member AS member
JOIN visible_person AS person ON person.key = member.person
WHERE member.incident = :incident AND member.present = 1 ORDER BY person.handle
