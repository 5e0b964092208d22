-- offices, communities and kinds with other numbers of requests and ratings
WITH truth AS (
  SELECT office, community, category, count(*) AS opened, count(*) FILTER (WHERE status = '已办结') AS closed,
    count(*) FILTER (WHERE rating <> '') AS rated, count(*) FILTER (WHERE rating IN ('非常满意', '满意')) AS satisfied,
    count(*) FILTER (WHERE rating IN ('非常不满意', '不满意')) AS dissatisfied
  FROM request GROUP BY ALL
),
found AS (
  SELECT office, community, category, sum(opened) AS opened, sum(closed) AS closed, sum(rated) AS rated, sum(satisfied) AS satisfied,
    sum(dissatisfied) AS dissatisfied, sum(waiting) AS waiting
  FROM published.request_by_month GROUP BY ALL
)
SELECT truth.*, found.*
FROM truth FULL JOIN found USING (office, community, category)
WHERE (truth.opened, truth.closed, truth.rated, truth.satisfied, truth.dissatisfied, truth.opened - truth.closed)
  IS DISTINCT FROM (found.opened, found.closed, found.rated, found.satisfied, found.dissatisfied, found.waiting)
