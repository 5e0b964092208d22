-- years in which more or fewer have died
WITH truth AS (
  SELECT year(CAST(deceased_on AS DATE)) AS year, count(DISTINCT person_no) AS residents FROM person
  WHERE deceased_on IS NOT NULL AND deleted = '0' GROUP BY ALL
)
SELECT truth.*, found.residents AS found FROM truth FULL JOIN published.deceased_by_year AS found USING (year)
WHERE found.residents IS DISTINCT FROM truth.residents
