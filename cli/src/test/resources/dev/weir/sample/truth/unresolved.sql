-- references that lead nowhere for more or fewer events than they should; weir.unresolved lists each reference of a ledger once
SELECT truth.*,
  (SELECT count(*) FROM weir.unresolved AS unresolved
    WHERE unresolved.entity = truth.entity AND unresolved.mapping = truth.mapping
      AND unresolved.field = truth.field AND unresolved.reference = truth.reference) AS listed,
  (SELECT count(*) FROM event
    JOIN record.event AS said ON said.event_no = event.event_no AND said.occurred_at = event.occurred_at
    WHERE said.mapping = truth.mapping AND (said.asset = truth.reference AND event.asset IS NULL
      OR said.vehicle = truth.reference AND event.vehicle IS NULL)) AS found
FROM truth
WHERE listed <> least(CAST(truth.records AS BIGINT), 1) OR found <> CAST(truth.records AS BIGINT)
