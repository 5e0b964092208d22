-- by office
SELECT office, count(*) AS opened, count(*) FILTER (WHERE status = '已办结') AS closed, count(*) FILTER (WHERE status <> '已办结') AS waiting,
  count(*) FILTER (WHERE overdue) AS overdue, round(sum(date_diff('minute', opened_at, closed_at)) / 60 / count(closed_at), 1) AS hours
FROM request GROUP BY ALL
