-- all seven criteria: by the hotline's own workbooks, the registers of facilities, cameras, buildings, vehicles and spaces, and the communities' own ledgers
WITH communities AS (SELECT DISTINCT regexp_extract(address, '街道(.+社区)', 1) AS community FROM hukou WHERE deleted = '0' AND hukou_no IS NOT NULL),
asked AS (
  SELECT community, count(*) AS opened, count(*) - count(*) FILTER (WHERE late) AS in_time, count(*) FILTER (WHERE status = '已办结') AS closed,
    count(*) FILTER (WHERE rating <> '') AS rated, count(*) FILTER (WHERE rating IN ('非常满意', '满意')) AS satisfied
  FROM request GROUP BY ALL
),
building AS (
  SELECT split_part(address, '|', 1) AS community, count(*) AS buildings,
    count(*) FILTER (WHERE address IN (SELECT address FROM truth_cameras WHERE in_service::BIGINT > 0)) AS watched
  FROM (SELECT address FROM truth_buildings UNION SELECT address FROM truth_cameras) GROUP BY ALL
),
facility AS (
  SELECT community, count(*) AS facilities, count(*) FILTER (status = 'in_service') AS in_service FROM thing_now WHERE asset_type = 'facility' GROUP BY ALL
),
parked AS (
  SELECT community, count(DISTINCT no) FILTER (asset_type = 'vehicle') AS vehicles,
    count(*) FILTER (asset_type = 'parking_space' AND status = 'in_service') AS usable
  FROM thing_now WHERE asset_type IN ('vehicle', 'parking_space') GROUP BY ALL
),
ledger AS (
  SELECT scope AS community, count(*) AS ledgers,
    count(*) FILTER (WHERE (mapping, scope) NOT IN (SELECT (mapping, scope) FROM truth_rejects WHERE scope IS NOT NULL)) AS clean
  FROM (SELECT DISTINCT mapping, scope FROM truth_all_loads WHERE status = 'done' AND scope IS NOT NULL) GROUP BY ALL
)
SELECT 'Requests in time, of all' AS criterion, community, in_time AS reached, opened AS base FROM communities LEFT JOIN asked USING (community)
UNION ALL SELECT 'Requests closed, of all', community, closed, opened FROM communities LEFT JOIN asked USING (community)
UNION ALL SELECT 'Satisfied, of rated', community, satisfied, rated FROM communities LEFT JOIN asked USING (community)
UNION ALL SELECT 'Facilities in service, of all', community, in_service, facilities FROM communities LEFT JOIN facility USING (community)
UNION ALL SELECT 'Usable parking spaces, of residents'' vehicles', community, usable, vehicles FROM communities LEFT JOIN parked USING (community)
UNION ALL SELECT 'Buildings with a camera in service, of all', community, watched, buildings FROM communities LEFT JOIN building USING (community)
UNION ALL SELECT 'Ledgers without a rejected row, of the community''s own', community, clean, ledgers
  FROM communities LEFT JOIN ledger USING (community)
