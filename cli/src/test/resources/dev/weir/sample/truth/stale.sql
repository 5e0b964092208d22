-- good versions that are not marked stale
SELECT truth.* FROM truth
WHERE NOT EXISTS (
  SELECT 1 FROM weir.stale AS stale
  WHERE stale.entity = truth.entity AND stale.mapping = truth.mapping AND stale.scope = coalesce(truth.scope, '')
    AND stale.source_key = truth.source_key AND stale.until_load IS NULL)
