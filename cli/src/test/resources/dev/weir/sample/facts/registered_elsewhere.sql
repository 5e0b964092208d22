-- people of the register who are registered behind one door and live behind another, and are not found, or found by mistake
WITH truth AS (
  SELECT DISTINCT r.person_no FROM home AS r JOIN home AS l USING (person_no)
  WHERE r.how = 'registered' AND l.how = 'living' AND r.address <> l.address
    AND date_sub('year', r.born_on, (SELECT CAST(value AS TIMESTAMP)::DATE FROM published.weir.meta WHERE name = 'published_at')) >= 14
),
found AS (
  SELECT DISTINCT resident.resident_no AS person_no
  FROM published.registered_elsewhere AS e JOIN published.resident ON resident.resident_id = e.resident
)
SELECT truth.person_no AS truth, found.person_no AS found FROM truth FULL JOIN found USING (person_no)
WHERE truth.person_no IS NULL OR found.person_no IS NULL
