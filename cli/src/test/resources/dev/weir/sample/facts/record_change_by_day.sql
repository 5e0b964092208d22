-- mappings of which what began less what ended is not what is there
WITH truth AS (
  SELECT entity, mapping, sum(CAST(records AS BIGINT)) AS records
  FROM truth_counts WHERE scope IS NOT NULL OR mapping NOT IN (SELECT mapping FROM truth_counts WHERE scope IS NOT NULL) GROUP BY ALL
)
SELECT truth.*, found.records AS found
FROM truth
LEFT JOIN (SELECT entity, mapping, sum(new) - sum(ended) AS records FROM published.record_change_by_day GROUP BY ALL) AS found
  USING (entity, mapping)
WHERE found.records IS DISTINCT FROM truth.records
