-- by kind
SELECT category, count(*) AS opened, count(*) FILTER (WHERE status = '已办结') AS closed, count(*) FILTER (WHERE status <> '已办结') AS waiting
FROM request GROUP BY ALL
