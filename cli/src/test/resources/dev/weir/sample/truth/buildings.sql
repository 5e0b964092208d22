-- buildings that are not known as they must be, and buildings that are confirmed, or in a grid, though the register does not have them
SELECT truth.*, place.address AS found, place.status AS found_status, place.grid AS found_grid, whole.address AS found_whole,
  place.longitude AS found_longitude, place.latitude AS found_latitude
FROM truth
FULL JOIN (SELECT * FROM place WHERE place_type = 'building') AS place ON place.address = truth.address
LEFT JOIN place AS whole ON whole.place_id = place.parent AND whole.place_type = 'community'
WHERE place.address IS NULL
  OR (truth.address IS NULL AND (place.status IS NOT DISTINCT FROM 'confirmed' OR place.grid IS NOT NULL))
  OR (truth.address IS NOT NULL AND (
    CAST(truth.confirmed AS BOOLEAN) IS DISTINCT FROM (place.status IS NOT DISTINCT FROM 'confirmed')
    OR truth.grid IS DISTINCT FROM place.grid
    OR whole.address IS DISTINCT FROM place.community
    OR (truth.longitude IS NULL) IS DISTINCT FROM (place.longitude IS NULL)
    OR abs(place.longitude - CAST(truth.longitude AS DOUBLE)) > 0.00001
    OR abs(place.latitude - CAST(truth.latitude AS DOUBLE)) > 0.00001))
UNION ALL
-- rooms and units in another grid than their building
SELECT NULL, 'grid', NULL, NULL, building.grid, NULL, NULL, room.address, room.status, room.grid, building.address, NULL, NULL
FROM place AS room
JOIN place AS building ON building.place_type = 'building' AND building.community = room.community AND building.building = room.building
WHERE room.place_type IN ('unit', 'room') AND room.ended_on IS NULL AND room.grid IS DISTINCT FROM building.grid
