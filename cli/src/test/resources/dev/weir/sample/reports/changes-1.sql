-- some by department, kind: what is new, otherwise and no more from one issue of a register of things to the next
WITH issue AS (SELECT asset_type, scope, issue, lead(issue) OVER (PARTITION BY asset_type, scope ORDER BY issue) AS next
  FROM (SELECT DISTINCT asset_type, scope, issue FROM thing)),
step AS (
  SELECT asset_type, scope, NULL AS before, min(issue) AS after FROM thing GROUP BY ALL
  UNION ALL SELECT asset_type, scope, issue, next FROM issue WHERE next IS NOT NULL
),
compared AS (
  SELECT step.asset_type, before.no AS before_no, after.no AS after_no, before.content AS was, after.content AS is_now
  FROM step
  LEFT JOIN LATERAL (SELECT no, content FROM thing WHERE thing.asset_type = step.asset_type AND thing.scope = step.scope AND thing.issue = step.after) AS after ON true
  LEFT JOIN thing AS before ON before.asset_type = step.asset_type AND before.scope = step.scope AND before.issue = step.before AND before.no = after.no
  UNION ALL
  SELECT step.asset_type, before.no, NULL, before.content, NULL
  FROM step JOIN thing AS before ON before.asset_type = step.asset_type AND before.scope = step.scope AND before.issue = step.before
  WHERE (step.asset_type, step.scope, step.after, before.no) NOT IN (SELECT (asset_type, scope, issue, no) FROM thing)
)
SELECT CASE asset_type WHEN 'facility' THEN 'Urban Management' WHEN 'door_controller' THEN 'Access Control' WHEN 'meter' THEN 'Water Supply' WHEN 'camera' THEN 'Police'
    ELSE 'Parking' END AS department, 'Asset' AS kind,
  count(*) FILTER (before_no IS NULL) AS new, count(*) FILTER (before_no IS NOT NULL AND after_no IS NOT NULL AND was <> is_now) AS changed,
  count(*) FILTER (after_no IS NULL) AS ended
FROM compared GROUP BY ALL
