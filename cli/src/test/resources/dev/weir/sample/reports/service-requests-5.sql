-- the twenty that have waited longest
SELECT date_diff('day', opened_at::DATE, (SELECT day FROM day)) AS days_waiting, coalesce(nullif(community, ''), '–') AS community,
  coalesce(title.en, '–') AS category, opened_at::DATE AS opened_on, due_at::DATE AS due_on
FROM request LEFT JOIN (SELECT DISTINCT en, zh FROM published.weir.code WHERE list = 'request_kind') AS title ON title.zh = request.category
WHERE status <> '已办结'
ORDER BY days_waiting DESC, opened_on, due_on, community, request.category LIMIT 20
