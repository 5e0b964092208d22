-- facilities of which both coordinates can be in the country
SELECT name, kind.en AS category
FROM thing_now JOIN (SELECT DISTINCT zh, en FROM published.weir.code WHERE list = 'facility_kind') AS kind ON kind.zh = category
WHERE asset_type = 'facility' AND longitude BETWEEN 73 AND 136 AND latitude BETWEEN 18 AND 54
