-- kinds of household of which there are more or fewer; a family that two departments know is one
WITH truth AS (
  SELECT CASE hu_type WHEN '家庭户' THEN 'hukou' WHEN '集体户' THEN 'collective' END AS household_type,
    regexp_extract(address, '街道(.+社区)', 1) AS community, count(DISTINCT hukou_no) AS households
  FROM hukou WHERE deleted = '0' AND hukou_no IS NOT NULL AND hu_type IN ('家庭户', '集体户') GROUP BY ALL
),
found AS (
  SELECT household_type, community, sum(households) AS households FROM published.household_by_community
  WHERE household_type IN ('hukou', 'collective') GROUP BY ALL
)
SELECT truth.*, found.households AS found
FROM truth FULL JOIN found USING (household_type, community)
WHERE found.households IS DISTINCT FROM truth.households
