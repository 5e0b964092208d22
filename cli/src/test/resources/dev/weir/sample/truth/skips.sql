-- rows that should have been skipped and were not
SELECT truth.* FROM truth
WHERE NOT EXISTS (
  SELECT 1 FROM weir.skip AS skip
  JOIN weir.load AS load ON load.load_id = skip.load_id AND load.run_id = (SELECT max(run_id) FROM weir.run)
  WHERE load.mapping = truth.mapping AND load.input = truth.input
    AND skip.row_no = CAST(truth.row_no AS BIGINT) AND skip.rule = truth.rule)
