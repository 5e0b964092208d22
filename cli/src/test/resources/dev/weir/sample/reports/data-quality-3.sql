-- some by issue: errors by the month of the register; a ledger that was sent again for a month counts with its last version
WITH issued AS (
  SELECT *, regexp_extract(input, '([0-9]{4}-[0-9]{2})[^/]*$', 1) AS issue FROM truth_all_faults
  WHERE severity = 'error' AND mapping IN ('civil-affairs-subsidy', 'parking-vehicles', 'police-cameras', 'urban-buildings', 'urban-facilities')
),
again AS (SELECT DISTINCT mapping, coalesce(scope, '') AS scope, regexp_extract(input, '([0-9]{4}-[0-9]{2})[^/]*$', 1) AS issue, night FROM truth_all_loads
  WHERE status = 'done')
SELECT issue, count(*) AS errors FROM issued
WHERE night = (SELECT max(night) FROM again WHERE again.mapping = issued.mapping AND again.scope = coalesce(issued.scope, '') AND again.issue = issued.issue)
GROUP BY ALL
