-- by community and month
SELECT community, strftime(opened_at, '%Y-%m') AS month, count(*) AS opened, count(*) - count(*) FILTER (WHERE late) AS in_time,
  count(*) FILTER (WHERE status = '已办结') AS closed, count(*) FILTER (WHERE rating <> '') AS rated,
  count(*) FILTER (WHERE rating IN ('非常满意', '满意')) AS satisfied
FROM request WHERE community <> '' GROUP BY ALL
