-- memberships that are not there
SELECT truth.* FROM truth
LEFT JOIN weir.link AS resident ON resident.entity = 'resident' AND resident.mapping = truth.resident_mapping
  AND resident.scope = coalesce(truth.resident_scope, '') AND resident.source_key = truth.resident_key
LEFT JOIN weir.link AS household ON household.entity = 'household' AND household.mapping = truth.household_mapping
  AND household.scope = coalesce(truth.household_scope, '') AND household.source_key = truth.household_key
WHERE NOT EXISTS (
  SELECT 1 FROM membership
  WHERE membership.resident = resident.golden_id AND membership.household = household.golden_id
    AND membership.membership_type = truth.membership_type)
