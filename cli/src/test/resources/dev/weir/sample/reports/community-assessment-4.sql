-- facilities and parking by community and month, by the registers of each month
SELECT community, month, count(*) FILTER (asset_type = 'facility') AS facilities,
  count(*) FILTER (asset_type = 'facility' AND status = 'in_service') AS facilities_in_service,
  count(DISTINCT no) FILTER (asset_type = 'vehicle') AS vehicles, count(*) FILTER (asset_type = 'parking_space' AND status = 'in_service') AS usable_spaces
FROM thing_in_month WHERE community IS NOT NULL AND asset_type IN ('facility', 'parking_space', 'vehicle') GROUP BY ALL
