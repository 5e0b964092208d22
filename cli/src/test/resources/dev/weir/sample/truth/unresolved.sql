-- references that lead nowhere more or less often than they should; one line may stand for several records
SELECT truth.*, coalesce(sum(unresolved.records), 0) AS found FROM truth
LEFT JOIN weir.unresolved AS unresolved ON unresolved.entity = truth.entity AND unresolved.mapping = truth.mapping
  AND unresolved.field = truth.field AND unresolved.reference = truth.reference
GROUP BY ALL
HAVING found <> CAST(truth.records AS BIGINT)
