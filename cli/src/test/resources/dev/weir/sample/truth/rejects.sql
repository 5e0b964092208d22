-- rows rejected that should not be, and rows not rejected that should be
WITH found AS (
  SELECT load.mapping, load.input, coalesce(reject.sheet, '') AS sheet, CAST(reject.row_no AS VARCHAR) AS row_no
  FROM weir.reject AS reject
  JOIN weir.load AS load ON load.load_id = reject.load_id AND load.run_id = (SELECT max(run_id) FROM weir.run)
),
expected AS (
  SELECT mapping, coalesce(input, mapping) AS input, coalesce(sheet, '') AS sheet, row_no FROM truth
)
(SELECT 'missing' AS what, * FROM expected EXCEPT SELECT 'missing', * FROM found)
UNION ALL
(SELECT 'too many' AS what, * FROM found EXCEPT SELECT 'too many', * FROM expected)
