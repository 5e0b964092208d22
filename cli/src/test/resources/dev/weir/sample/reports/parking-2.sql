-- what each operator's newest registers hold
SELECT scope AS operator, count(*) FILTER (asset_type = 'parking_space') AS spaces,
  count(*) FILTER (asset_type = 'parking_space' AND status = 'in_service') AS usable_spaces, spaces - usable_spaces AS out_of_service,
  count(DISTINCT no) FILTER (asset_type = 'vehicle') AS vehicles
FROM thing_now WHERE asset_type IN ('vehicle', 'parking_space') GROUP BY ALL
