-- fields of golden rows that lead elsewhere, or nowhere
WITH golden AS (
  SELECT link.entity, link.mapping, link.scope, link.source_key, to_json(asset) AS fields
  FROM asset JOIN weir.link AS link ON link.entity = 'asset' AND link.golden_id = asset.asset_id
  UNION ALL
  SELECT 'event', said.mapping, said.scope, said.source_key, to_json(event)
  FROM event JOIN record.event AS said ON said.event_no = event.event_no AND said.occurred_at = event.occurred_at
  WHERE (said.mapping, said.source_key) IN (SELECT (mapping, source_key) FROM truth WHERE entity = 'event')
)
SELECT truth.*, golden.fields ->> truth.field AS found, target.golden_id AS expected FROM truth
LEFT JOIN golden ON golden.entity = truth.entity AND golden.mapping = truth.mapping
  AND golden.scope = coalesce(truth.scope, '') AND golden.source_key = truth.source_key
LEFT JOIN weir.link AS target ON target.entity = truth.target AND target.mapping = truth.target_mapping
  AND target.scope = coalesce(truth.target_scope, '') AND target.source_key = truth.target_key
WHERE (CAST(golden.fields ->> truth.field AS BIGINT) = target.golden_id) IS NOT TRUE
