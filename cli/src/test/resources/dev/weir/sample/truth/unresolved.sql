-- references that lead nowhere more or less often than they should
SELECT truth.*, count(unresolved.reference) AS found FROM truth
LEFT JOIN weir.unresolved AS unresolved ON unresolved.entity = truth.entity AND unresolved.mapping = truth.mapping
  AND unresolved.field = truth.field AND unresolved.reference = truth.reference
GROUP BY ALL
HAVING found <> CAST(truth.records AS BIGINT)
