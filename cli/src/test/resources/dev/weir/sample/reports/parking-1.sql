-- vehicles and usable spaces by community, by the operators' newest registers
SELECT coalesce(community, 'not known') AS community, count(DISTINCT no) FILTER (asset_type = 'vehicle') AS vehicles,
  count(*) FILTER (asset_type = 'parking_space' AND status = 'in_service') AS usable_spaces, vehicles - usable_spaces AS gap
FROM thing_now WHERE asset_type IN ('vehicle', 'parking_space') GROUP BY ALL
