-- inputs that did not end as they should, or whose rows were counted otherwise
SELECT truth.*, load.status AS found, load.rows_read AS found_read, load.rows_rejected AS found_rejected,
  load.rows_skipped AS found_skipped
FROM truth
LEFT JOIN weir.load AS load ON load.run_id = (SELECT max(run_id) FROM weir.run)
  AND load.mapping = truth.mapping AND (truth.input IS NULL OR load.input = truth.input)
WHERE load.status IS DISTINCT FROM truth.status
  OR truth.rows_read <> load.rows_read
  OR truth.rows_rejected <> load.rows_rejected
  OR truth.rows_skipped <> load.rows_skipped
