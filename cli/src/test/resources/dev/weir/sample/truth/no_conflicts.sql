-- conflicts where nobody disagrees
SELECT truth.*, conflict.field, conflict.value, conflict.golden_value FROM truth
JOIN weir.link AS link ON link.entity = truth.entity AND link.mapping = truth.mapping
  AND link.scope = coalesce(truth.scope, '') AND link.source_key = truth.source_key
JOIN weir.conflict AS conflict ON conflict.entity = truth.entity AND conflict.golden_id = link.golden_id
