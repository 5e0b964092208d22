-- vehicles and spaces that the operators' registers hold and no community has, or that are counted twice
WITH truth AS (
  SELECT mapping, sum(CAST(records AS BIGINT)) AS records FROM truth_counts WHERE mapping IN ('parking-vehicles', 'parking-spaces') GROUP BY ALL
),
found AS (
  SELECT 'parking-vehicles' AS mapping, sum(vehicles) AS records FROM published.vehicle_by_community
  UNION ALL SELECT 'parking-spaces', sum(spaces) FROM published.vehicle_by_community
)
SELECT * FROM truth FULL JOIN found USING (mapping) WHERE truth.records IS DISTINCT FROM found.records
