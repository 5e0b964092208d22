-- golden ids that changed, or should have; identified holds the ids of records now, earlier_link after each earlier night
SELECT truth.*, before.golden_id AS earlier, now.golden_id AS found FROM truth
LEFT JOIN identified AS now ON now.entity = truth.entity AND now.mapping = truth.mapping
  AND now.scope = coalesce(truth.scope, '') AND now.source_key = truth.source_key
LEFT JOIN earlier_link AS before ON before.night = CAST(truth.since_night AS INTEGER)
  AND before.entity = truth.entity AND before.mapping = truth.mapping
  AND before.scope = coalesce(truth.scope, '') AND before.source_key = truth.source_key
WHERE (CASE truth.id
    WHEN 'same' THEN now.golden_id = before.golden_id
    WHEN 'new' THEN now.golden_id IS NOT NULL AND now.golden_id NOT IN (
      SELECT golden_id FROM earlier_link
      WHERE earlier_link.entity = truth.entity AND earlier_link.night = CAST(truth.since_night AS INTEGER)) END
  ) IS NOT TRUE
