-- communities, sexes and ages with another number of people, both ways to count
WITH day AS (SELECT CAST(value AS TIMESTAMP)::DATE AS day FROM published.weir.meta WHERE name = 'published_at'),
truth AS (
  SELECT community, CASE sex WHEN '男' THEN 'male' WHEN '女' THEN 'female' END AS sex,
    CASE WHEN age < 15 THEN '0-14' WHEN age < 60 THEN '15-59' WHEN age < 80 THEN '60-79' WHEN age >= 80 THEN '80+' END AS age_band,
    count(DISTINCT person_no) FILTER (WHERE how = 'registered') AS registered, count(DISTINCT person_no) FILTER (WHERE how = 'living') AS living
  FROM (SELECT *, date_sub('year', born_on, (SELECT day FROM day)) AS age FROM home)
  GROUP BY ALL
  UNION ALL
  SELECT community, NULL, NULL, 0, count(DISTINCT source_key) FROM behind_other_doors GROUP BY ALL
),
found AS (
  SELECT community, sex, age_band, sum(registered) AS registered, sum(living) AS living
  FROM published.population_by_community GROUP BY ALL
)
SELECT truth.*, found.*
FROM truth FULL JOIN found ON found.community = truth.community AND found.sex IS NOT DISTINCT FROM truth.sex
  AND found.age_band IS NOT DISTINCT FROM truth.age_band
WHERE found.registered IS DISTINCT FROM truth.registered OR found.living IS DISTINCT FROM truth.living
