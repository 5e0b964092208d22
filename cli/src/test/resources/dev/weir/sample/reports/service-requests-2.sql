-- how residents rated each office
SELECT office, count(*) FILTER (WHERE status = '已办结') AS closed, count(*) FILTER (WHERE rating <> '') AS rated,
  count(*) FILTER (WHERE rating IN ('非常满意', '满意')) AS satisfied, count(*) FILTER (WHERE rating = '基本满意') AS neither,
  count(*) FILTER (WHERE rating IN ('非常不满意', '不满意')) AS dissatisfied
FROM request GROUP BY ALL
