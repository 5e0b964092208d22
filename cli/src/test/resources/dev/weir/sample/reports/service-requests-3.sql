-- by kind, under its English title
SELECT title.en AS category, count(*) AS opened, count(*) FILTER (WHERE status = '已办结') AS closed,
  count(*) FILTER (WHERE status <> '已办结') AS waiting, count(*) FILTER (WHERE overdue) AS overdue
FROM request
JOIN (SELECT DISTINCT en, zh FROM published.weir.code WHERE list = 'request_kind') AS title ON title.zh = request.category
GROUP BY ALL
