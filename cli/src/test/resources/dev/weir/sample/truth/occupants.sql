-- occupants who do not live behind a door where the register knows nobody, or who do where it knows somebody
WITH known AS (
  SELECT DISTINCT home.place
  FROM population_living AS living
  JOIN membership ON membership.resident = living.resident_id AND membership.household = living.household_id
    AND membership.membership_type IN ('registered', 'living')
  JOIN household AS home ON home.household_id = living.household_id
  WHERE home.place IS NOT NULL
)
SELECT truth.*, living.household_id AS found
FROM truth
JOIN identified AS person ON person.entity = 'resident' AND person.mapping = 'property-houses'
  AND person.scope = truth.scope AND person.source_key = truth.source_key
JOIN identified AS door ON door.entity = 'household' AND door.mapping = 'property-houses'
  AND door.scope = truth.scope AND door.source_key = truth.address
JOIN household AS flat ON flat.household_id = door.golden_id
LEFT JOIN population_living AS living ON living.resident_id = person.golden_id AND living.household_id = door.golden_id
WHERE (living.household_id IS NULL) <> (flat.place IN (FROM known))
