-- buildings of the register that no camera in service watches and that are not found, and buildings that are found though one does
WITH watched AS (SELECT address FROM truth_cameras WHERE CAST(in_service AS BIGINT) > 0),
truth AS (SELECT address FROM truth_buildings WHERE address NOT IN (SELECT address FROM watched)),
found AS (SELECT place.address FROM published.building_without_camera AS b JOIN published.place ON place.place_id = b.building)
SELECT truth.address AS truth, found.address AS found FROM truth FULL JOIN found USING (address)
WHERE found.address IS NULL OR found.address IN (SELECT address FROM watched)
