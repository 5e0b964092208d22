-- people behind whose door the register knows nobody else, and who are not found, or found by mistake
WITH truth AS (
  SELECT any_value(person_no) AS person_no FROM home WHERE how = 'living' GROUP BY address
  HAVING count(DISTINCT person_no) = 1 AND bool_and(hu_type <> '集体户')
),
found AS (
  SELECT resident.resident_no AS person_no
  FROM published.resident_living_alone AS e JOIN published.resident ON resident.resident_id = e.resident
)
SELECT truth.person_no AS truth, found.person_no AS found FROM truth FULL JOIN found USING (person_no)
WHERE truth.person_no IS NULL OR found.person_no IS NULL
