-- people by community, by the register of the police and, where it knows nobody behind a door, by the house ledgers
WITH aged AS (SELECT *, date_sub('year', born_on, (SELECT day FROM day)) AS age FROM home),
counted AS (
  SELECT community, count(DISTINCT person_no) FILTER (WHERE how = 'registered') AS registered,
    count(DISTINCT person_no) FILTER (WHERE how = 'living') AS living,
    count(DISTINCT person_no) FILTER (WHERE how = 'living' AND age < 15) AS children,
    count(DISTINCT person_no) FILTER (WHERE how = 'living' AND age >= 60) AS aged_60,
    count(DISTINCT person_no) FILTER (WHERE how = 'living' AND age >= 80) AS aged_80
  FROM aged GROUP BY ALL
  UNION ALL
  SELECT community, 0, count(DISTINCT source_key), 0, 0, 0 FROM behind_other_doors GROUP BY ALL
)
SELECT community, sum(registered) AS registered, sum(living) AS living, sum(children) AS children, sum(aged_60) AS aged_60, sum(aged_80) AS aged_80
FROM counted GROUP BY ALL
