-- everything that the newest registers of things hold, under its English titles
SELECT type.en AS type, coalesce(kind.en, '–') AS category, count(*) AS assets, count(*) FILTER (status = 'in_service') AS in_service,
  count(*) FILTER (status = 'out_of_service') AS broken, CAST(min(year(installed_on)) AS VARCHAR) AS oldest
FROM thing_now
JOIN (SELECT DISTINCT code, en FROM published.weir.code WHERE list = 'asset_type') AS type ON type.code = asset_type
LEFT JOIN (SELECT DISTINCT zh, en FROM published.weir.code WHERE list = 'facility_kind') AS kind ON kind.zh = category
WHERE asset_type NOT IN ('vehicle', 'parking_space') GROUP BY ALL
