-- by the month in which they were opened
SELECT strftime(opened_at, '%Y-%m') AS month, count(*) AS opened, count(*) FILTER (WHERE status = '已办结') AS closed,
  count(*) FILTER (WHERE status <> '已办结') AS waiting, count(*) FILTER (WHERE late) AS late
FROM request GROUP BY ALL
