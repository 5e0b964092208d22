-- age and sex of those who live here; of whom only a house ledger knows, neither is known
WITH aged AS (SELECT *, date_sub('year', born_on, (SELECT day FROM day)) AS age FROM home WHERE how = 'living'),
counted AS (
  SELECT CASE WHEN age < 15 THEN '0-14' WHEN age < 60 THEN '15-59' WHEN age < 80 THEN '60-79' WHEN age >= 80 THEN '80+' ELSE 'not known' END AS age,
    count(DISTINCT person_no) FILTER (WHERE sex = '男') AS men, count(DISTINCT person_no) FILTER (WHERE sex = '女') AS women,
    count(DISTINCT person_no) AS living
  FROM aged GROUP BY ALL
  UNION ALL
  SELECT 'not known', NULL, NULL, count(*) FROM (SELECT DISTINCT community, source_key FROM behind_other_doors)
)
SELECT age, sum(men) AS men, sum(women) AS women, sum(living) AS living FROM counted GROUP BY ALL HAVING sum(living) > 0
