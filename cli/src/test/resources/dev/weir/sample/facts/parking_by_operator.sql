-- operators whose vehicles and spaces are not those of their registers
WITH truth AS (
  SELECT mapping, sum(CAST(records AS BIGINT)) AS records FROM truth_counts WHERE mapping IN ('parking-vehicles', 'parking-spaces') GROUP BY ALL
),
found AS (
  SELECT 'parking-vehicles' AS mapping, sum(vehicles) AS records FROM published.parking_by_operator
  UNION ALL SELECT 'parking-spaces', sum(spaces) FROM published.parking_by_operator
)
SELECT * FROM truth FULL JOIN found USING (mapping) WHERE truth.records IS DISTINCT FROM found.records
