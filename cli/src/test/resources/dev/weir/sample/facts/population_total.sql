-- communities with another number of people in total
WITH truth AS (
  SELECT community, sum(registered) AS registered, sum(living) AS living FROM (
    SELECT community, count(DISTINCT person_no) FILTER (WHERE how = 'registered') AS registered,
      count(DISTINCT person_no) FILTER (WHERE how = 'living') AS living
    FROM home GROUP BY ALL
    UNION ALL
    SELECT community, 0, count(DISTINCT source_key) FROM behind_other_doors GROUP BY ALL
  ) GROUP BY ALL
)
SELECT truth.*, found.* FROM truth FULL JOIN published.population_total AS found ON found.community IS NOT DISTINCT FROM truth.community
WHERE found.registered IS DISTINCT FROM truth.registered OR found.living IS DISTINCT FROM truth.living
