-- faults that were not found
SELECT truth.* FROM truth
WHERE NOT EXISTS (
  SELECT 1 FROM weir.fault AS fault
  JOIN weir.load AS load ON load.load_id = fault.load_id AND load.run_id = (SELECT max(run_id) FROM weir.run)
  WHERE load.mapping = truth.mapping AND (truth.input IS NULL OR load.input = truth.input)
    AND coalesce(fault.sheet, '') = coalesce(truth.sheet, '') AND fault.row_no = CAST(truth.row_no AS BIGINT)
    AND fault.code = truth.code AND fault.severity = truth.severity
    AND (truth.column_name IS NULL OR fault.column_name = truth.column_name))
