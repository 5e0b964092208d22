-- kinds of things of which the registers hold more or fewer
WITH truth AS (
  SELECT CASE mapping WHEN 'urban-facilities' THEN 'facility' WHEN 'water-meters' THEN 'meter' ELSE 'door_controller' END AS asset_type,
    sum(CAST(records AS BIGINT)) AS assets
  FROM truth_counts WHERE entity = 'asset' AND mapping IN ('urban-facilities', 'water-meters', 'access-control-controllers') GROUP BY ALL
),
found AS (SELECT asset_type, sum(assets) AS assets FROM published.asset_by_community GROUP BY ALL)
SELECT truth.*, found.assets AS found FROM truth LEFT JOIN found USING (asset_type) WHERE found.assets IS DISTINCT FROM truth.assets
