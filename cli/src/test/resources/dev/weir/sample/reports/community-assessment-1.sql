-- the shares of the first three and of criteria 4 and 6, as they are shown: the numerators and denominators are checked one by one elsewhere
WITH communities AS (SELECT DISTINCT regexp_extract(address, '街道(.+社区)', 1) AS community FROM hukou WHERE deleted = '0' AND hukou_no IS NOT NULL),
asked AS (
  SELECT community, 1 - count(*) FILTER (late) / count(*) AS in_time, count(*) FILTER (status = '已办结') / count(*) AS closed,
    count(*) FILTER (rating IN ('非常满意', '满意')) / nullif(count(*) FILTER (rating <> ''), 0) AS satisfied
  FROM request GROUP BY ALL
),
thing_share AS (
  SELECT community,
    count(*) FILTER (asset_type = 'facility' AND status = 'in_service') / nullif(count(*) FILTER (asset_type = 'facility'), 0) AS in_service,
    count(*) FILTER (asset_type = 'parking_space' AND status = 'in_service') / nullif(count(DISTINCT no) FILTER (asset_type = 'vehicle'), 0) AS parking
  FROM thing_now GROUP BY ALL
)
SELECT community, round(in_time, 2) AS in_time, round(closed, 2) AS closed, round(satisfied, 2) AS satisfied, round(in_service, 2) AS in_service,
  round(parking, 2) AS parking
FROM communities LEFT JOIN asked USING (community) LEFT JOIN thing_share USING (community)
