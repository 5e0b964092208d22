-- fields of records with another value
WITH records AS (
  SELECT 'household' AS entity, mapping, scope, source_key, to_json(record) AS fields FROM record.household AS record
  UNION ALL SELECT 'resident', mapping, scope, source_key, to_json(record) FROM record.resident AS record
  UNION ALL SELECT 'place', mapping, scope, source_key, to_json(record) FROM record.place AS record
  UNION ALL SELECT 'asset', mapping, scope, source_key, to_json(record) FROM record.asset AS record
  UNION ALL SELECT 'organization', mapping, scope, source_key, to_json(record) FROM record.organization AS record
  UNION ALL SELECT 'event', mapping, scope, source_key, to_json(record) FROM record.event AS record
  WHERE (mapping, source_key) IN (SELECT (mapping, source_key) FROM truth WHERE entity = 'event')
)
SELECT truth.*, records.fields ->> truth.field AS found FROM truth
LEFT JOIN records ON records.entity = truth.entity AND records.mapping = truth.mapping
  AND records.scope = coalesce(truth.scope, '') AND records.source_key = truth.source_key
WHERE records.source_key IS NULL
  OR NOT coalesce(truth.value IS NOT DISTINCT FROM (records.fields ->> truth.field)
    OR TRY_CAST(truth.value AS DECIMAL(18, 2)) = TRY_CAST(records.fields ->> truth.field AS DECIMAL(18, 2)), false)
