-- buildings with another number of cameras
WITH RECURSIVE hanging AS (
  SELECT asset_id, status, place FROM asset WHERE asset_type = 'camera' AND place IS NOT NULL
  UNION ALL
  SELECT hanging.asset_id, hanging.status, place.parent FROM hanging JOIN place ON place.place_id = hanging.place WHERE place.place_type IN ('unit', 'room')
), found AS (
  SELECT place.address, count(DISTINCT hanging.asset_id) AS cameras, count(DISTINCT hanging.asset_id) FILTER (hanging.status = 'in_service') AS in_service
  FROM place LEFT JOIN hanging ON hanging.place = place.place_id
  WHERE place.place_type = 'building'
  GROUP BY ALL
)
SELECT truth.*, found.address AS found, found.cameras AS found_cameras, found.in_service AS found_in_service
FROM truth
FULL JOIN found ON found.address = truth.address
WHERE CAST(truth.cameras AS BIGINT) IS DISTINCT FROM coalesce(found.cameras, 0)
  OR CAST(truth.in_service AS BIGINT) IS DISTINCT FROM coalesce(found.in_service, 0)
