-- the first three criteria by month
SELECT strftime(opened_at, '%Y-%m') AS month, count(*) AS opened, round(1 - count(*) FILTER (late) / count(*), 3) AS in_time_share,
  round(count(*) FILTER (status = '已办结') / count(*), 3) AS closed_share,
  round(count(*) FILTER (rating IN ('非常满意', '满意')) / nullif(count(*) FILTER (rating <> ''), 0), 3) AS satisfied_share
FROM request WHERE community <> '' GROUP BY ALL
