-- months and communities with other numbers of facilities, spaces or vehicles than the registers of that month have
WITH truth AS (
  SELECT month, community, count(*) FILTER (asset_type = 'facility') AS facilities,
    count(*) FILTER (asset_type = 'facility' AND status = 'in_service') AS facilities_in_service,
    count(*) FILTER (asset_type = 'parking_space') AS spaces, count(*) FILTER (asset_type = 'parking_space' AND status = 'in_service') AS usable_spaces,
    count(DISTINCT no) FILTER (asset_type = 'vehicle') AS vehicles
  FROM thing_in_month WHERE asset_type IN ('facility', 'parking_space', 'vehicle') GROUP BY ALL
),
found AS (
  SELECT strftime(month, '%Y-%m') AS month, community, facilities, facilities_in_service, spaces, usable_spaces, vehicles FROM published.register_by_month
)
SELECT * FROM ((FROM truth EXCEPT FROM found) UNION ALL (FROM found EXCEPT FROM truth))
UNION ALL
-- the newest month is what the other views say of today
SELECT 'today', community, 0, 0, 0, usable_spaces, vehicles FROM (
  SELECT community, usable_spaces, vehicles FROM published.vehicle_by_community
  EXCEPT
  SELECT community, usable_spaces, vehicles FROM published.register_by_month WHERE month = (SELECT max(month) FROM published.register_by_month))
