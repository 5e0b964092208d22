-- ledgers with more or fewer open rejects, and references that lead nowhere, than the sample has made
SELECT 'unresolved' AS what, truth.mapping, sum(CAST(truth.records AS BIGINT)) AS made, any_value(found.unresolved) AS found
FROM truth_unresolved AS truth
LEFT JOIN (SELECT mapping, sum(unresolved) AS unresolved FROM published.ledger_state GROUP BY ALL) AS found USING (mapping)
GROUP BY truth.mapping
HAVING sum(CAST(truth.records AS BIGINT)) > coalesce(any_value(found.unresolved), 0)
