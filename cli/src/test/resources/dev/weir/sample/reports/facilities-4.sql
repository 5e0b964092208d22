-- buildings of the register at which no camera in service hangs
WITH watched AS (SELECT address FROM truth_cameras WHERE in_service::BIGINT > 0)
SELECT split_part(address, '|', 1) AS community, count(*) AS buildings
FROM truth_buildings WHERE address NOT IN (SELECT address FROM watched) GROUP BY ALL
