-- some by register: registers that are sent whole, each with its own month and with what came back of its last version
WITH title AS (FROM (VALUES ('civil-affairs-subsidy', 'Minimum-living subsidy ledger'), ('parking-vehicles', 'Residents'' vehicles'), ('parking-spaces', 'Parking spaces'),
  ('urban-facilities', 'Public facilities'), ('urban-buildings', 'Buildings and grids'), ('police-cameras', 'Cameras'), ('water-meters', 'Water meters'),
  ('access-control-controllers', 'Door controllers'), ('property-houses', 'House ledger')) AS title (mapping, register)),
newest AS (
  SELECT mapping, coalesce(scope, '') AS scope, rows_rejected, CAST(regexp_extract(input, '([0-9]{4}-[0-9]{2})[^/]*$', 1) || '-01' AS DATE) AS as_of
  FROM truth_all_loads WHERE status = 'done' AND mapping IN (SELECT mapping FROM title)
  QUALIFY row_number() OVER (PARTITION BY mapping, scope ORDER BY as_of DESC, night DESC) = 1
)
SELECT register, CASE scope WHEN '' THEN '–' ELSE scope END AS ledger, as_of, date_diff('day', as_of, (SELECT day FROM day)) AS days_old,
  CAST(rows_rejected AS BIGINT) AS open_rejects
FROM newest JOIN title USING (mapping)
