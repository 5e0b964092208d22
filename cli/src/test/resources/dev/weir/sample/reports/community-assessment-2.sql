-- some: the criteria of requests, by the hotline's own workbooks
WITH communities AS (SELECT DISTINCT regexp_extract(address, '街道(.+社区)', 1) AS community FROM hukou WHERE deleted = '0' AND hukou_no IS NOT NULL),
asked AS (
  SELECT community, count(*) AS opened, count(*) FILTER (WHERE status = '已办结') AS closed,
    count(*) FILTER (WHERE rating <> '') AS rated, count(*) FILTER (WHERE rating IN ('非常满意', '满意')) AS satisfied
  FROM request GROUP BY ALL
)
SELECT 'Requests closed, of all' AS criterion, community, closed AS reached, opened AS base FROM communities LEFT JOIN asked USING (community)
UNION ALL SELECT 'Satisfied, of rated', community, satisfied, rated FROM communities LEFT JOIN asked USING (community)
