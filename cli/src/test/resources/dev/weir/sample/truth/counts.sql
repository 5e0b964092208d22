-- mappings and ledgers with more or fewer records
WITH records AS (
  SELECT 'household' AS entity, mapping, scope FROM record.household
  UNION ALL SELECT 'resident', mapping, scope FROM record.resident
  UNION ALL SELECT 'membership', mapping, scope FROM record.membership
  UNION ALL SELECT 'asset', mapping, scope FROM record.asset
  UNION ALL SELECT 'event', mapping, scope FROM record.event
  UNION ALL SELECT 'place', mapping, scope FROM record.place
  UNION ALL SELECT 'organization', mapping, scope FROM record.organization
)
SELECT truth.*, count(records.mapping) AS found FROM truth
LEFT JOIN records ON records.entity = truth.entity AND records.mapping = truth.mapping
  AND (truth.scope IS NULL OR records.scope = truth.scope)
GROUP BY ALL
HAVING found <> CAST(truth.records AS BIGINT)
