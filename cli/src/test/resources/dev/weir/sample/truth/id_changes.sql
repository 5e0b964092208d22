-- changes of golden ids that are not told
SELECT truth.* FROM truth
LEFT JOIN weir.link AS link ON link.entity = truth.entity AND link.mapping = truth.mapping
  AND link.scope = coalesce(truth.scope, '') AND link.source_key = truth.source_key
WHERE NOT EXISTS (
  SELECT 1 FROM weir.id_change AS change
  WHERE change.entity = truth.entity AND change.kind = truth.kind
    AND link.golden_id IN (change.old_id, change.new_id))
