-- lines about records that are not there, records about which no line stands, and records of two things
WITH said AS (SELECT entity, mapping, coalesce(scope, '') AS scope, source_key, thing FROM truth)
SELECT 'no such record' AS found, entity, mapping, scope, source_key
FROM said ANTI JOIN identified USING (entity, mapping, scope, source_key)
UNION ALL
SELECT 'nobody says who it is', entity, mapping, scope, source_key
FROM identified ANTI JOIN said USING (entity, mapping, scope, source_key)
WHERE entity IN ('resident', 'household') AND (SELECT min(night) FROM truth) = '1'
UNION ALL
SELECT 'two things', entity, mapping, scope, source_key
FROM said GROUP BY entity, mapping, scope, source_key HAVING count(DISTINCT thing) > 1
