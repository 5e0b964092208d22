-- meters, and their readings, of another household than the one behind their door
SELECT truth.*, home.address AS found, household.household_type AS found_type
FROM truth
LEFT JOIN weir.link AS link ON link.entity = 'asset' AND link.mapping = 'water-meters'
  AND link.scope = truth.scope AND link.source_key = truth.source_key
LEFT JOIN asset ON asset.asset_id = link.golden_id
LEFT JOIN household ON household.household_id = asset.household
LEFT JOIN place AS home ON home.place_id = household.place
WHERE home.address IS DISTINCT FROM truth.address OR household.household_type IS DISTINCT FROM 'dwelling'
  OR EXISTS (SELECT 1 FROM event WHERE event.asset = asset.asset_id
    AND (event.household IS DISTINCT FROM asset.household OR event.place IS DISTINCT FROM asset.place))
