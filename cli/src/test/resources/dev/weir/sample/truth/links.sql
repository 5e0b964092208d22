-- records that are one and should not be, or the other way round
SELECT truth.*, a.golden_id AS found_a, b.golden_id AS found_b FROM truth
LEFT JOIN weir.link AS a ON a.entity = truth.entity AND a.mapping = truth.mapping_a
  AND a.scope = coalesce(truth.scope_a, '') AND a.source_key = truth.key_a
LEFT JOIN weir.link AS b ON b.entity = truth.entity AND b.mapping = truth.mapping_b
  AND b.scope = coalesce(truth.scope_b, '') AND b.source_key = truth.key_b
LEFT JOIN household AS home_a ON home_a.household_id = a.golden_id
LEFT JOIN household AS home_b ON home_b.household_id = b.golden_id
WHERE (CASE truth.relation
    WHEN 'same' THEN a.golden_id = b.golden_id
    WHEN 'different' THEN a.golden_id <> b.golden_id
    WHEN 'same_place' THEN home_a.place = home_b.place END) IS NOT TRUE
