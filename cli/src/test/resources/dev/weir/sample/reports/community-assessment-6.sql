-- criteria 4 and 6 by month
SELECT month, count(*) FILTER (asset_type = 'facility') AS facilities, count(DISTINCT no) FILTER (asset_type = 'vehicle') AS vehicles,
  count(*) FILTER (asset_type = 'parking_space' AND status = 'in_service') AS usable_spaces,
  round(count(*) FILTER (asset_type = 'facility' AND status = 'in_service') / nullif(facilities, 0), 3) AS in_service_share,
  round(usable_spaces / nullif(vehicles, 0), 3) AS parking_share
FROM thing_in_month WHERE community IS NOT NULL GROUP BY ALL
