-- records that still stand, or never stood
WITH versions AS (
  SELECT 'household' AS entity, mapping, scope, source_key, until_load FROM history.household
  UNION ALL SELECT 'resident', mapping, scope, source_key, until_load FROM history.resident
  UNION ALL SELECT 'membership', mapping, scope, source_key, until_load FROM history.membership
  UNION ALL SELECT 'asset', mapping, scope, source_key, until_load FROM history.asset
)
SELECT truth.*, count(versions.mapping) AS versions, count(versions.mapping) FILTER (WHERE until_load IS NULL) AS standing
FROM truth
LEFT JOIN versions ON versions.entity = truth.entity AND versions.mapping = truth.mapping
  AND versions.scope = coalesce(truth.scope, '') AND versions.source_key = truth.source_key
GROUP BY ALL
HAVING versions = 0 OR standing > 0
