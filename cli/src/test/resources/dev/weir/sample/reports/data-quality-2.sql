-- some by code: the commonest faults of which the sample's truth has every one; mistyped plates and shifted buildings are told twice by Weir, once there
WITH issued AS (
  SELECT *, regexp_extract(input, '([0-9]{4}-[0-9]{2}(-[0-9]{2})?)[^/]*$', 1) AS issue FROM truth_all_faults WHERE severity <> 'repair'
),
-- each issue of a ledger counts with its newest load
again AS (SELECT DISTINCT mapping, coalesce(scope, '') AS scope, regexp_extract(input, '([0-9]{4}-[0-9]{2})[^/]*$', 1) AS issue, night FROM truth_all_loads
  WHERE status = 'done' AND mapping = 'civil-affairs-subsidy'),
counted AS (
  SELECT * FROM issued WHERE mapping <> 'civil-affairs-subsidy'
    OR night = (SELECT max(night) FROM again WHERE again.scope = coalesce(issued.scope, '') AND again.issue = issued.issue)
)
SELECT code, count(DISTINCT (mapping, scope, input, sheet, row_no, column_name)) AS faults, count(DISTINCT (mapping, scope)) AS ledgers
FROM counted WHERE code NOT IN ('F005', 'F040', 'F041') GROUP BY ALL ORDER BY faults DESC, code LIMIT 5
