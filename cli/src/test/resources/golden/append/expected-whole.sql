-- repeated: rows that say the same as an earlier row
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT _row, _first
FROM (
  SELECT rowid AS _row, min(rowid) OVER (PARTITION BY line) AS _first
  FROM stage
  WHERE rowid IN (
    SELECT _row FROM candidate_event
    WHERE (scope, source_key) IN (
      SELECT (scope, source_key) FROM candidate_event WHERE NOT _implied
      GROUP BY scope, source_key HAVING count(*) > 1)
  )
)
WHERE _row > _first;

-- skipped: rows that are no data, and the rule that says so
CREATE OR REPLACE TEMP TABLE skipped AS
SELECT _row, _skip AS rule FROM converted WHERE _skip IS NOT NULL
UNION ALL
SELECT _row, 'superseded issue' AS rule FROM converted
WHERE _skip IS NULL AND scope IN (SELECT scope FROM ledger_scope WHERE status = 'superseded')
UNION ALL
SELECT _row, 'repeated line' AS rule FROM converted
WHERE _skip IS NULL AND _row IN (SELECT _row FROM repeated)
  AND scope NOT IN (SELECT scope FROM ledger_scope WHERE status = 'superseded');

-- fault: what is wrong with each row
CREATE OR REPLACE TEMP TABLE fault AS
SELECT DISTINCT _row, column_name, code, severity
FROM (
  SELECT _row, split_part(_fault, ':', 1) AS column_name, split_part(_fault, ':', 2) AS code,
    split_part(_fault, ':', 3) AS severity
  FROM (SELECT _row, unnest(string_split(_faults, ' ')) AS _fault FROM converted WHERE _faults <> '')
  UNION ALL
  SELECT _row, 'door' AS column_name, 'F002' AS code, 'error' AS severity FROM converted CROSS JOIN input WHERE _skip IS NULL AND door IS NULL
  UNION ALL
  SELECT _row, 'seen' AS column_name, 'F002' AS code, 'error' AS severity FROM converted CROSS JOIN input WHERE _skip IS NULL AND CAST(seen AS VARCHAR) IS NULL
)
WHERE _row NOT IN (SELECT _row FROM skipped)
QUALIFY NOT (code = 'F001' AND bool_or(code = 'F002') OVER (PARTITION BY _row, column_name))
  AND NOT (code = 'F007' AND bool_or(code IN ('F001', 'F002')) OVER (PARTITION BY _row))
  AND NOT (code <> 'F050' AND bool_or(code = 'F050') OVER (PARTITION BY _row));

-- fault: rows of one key that disagree, and rows said twice
INSERT INTO fault
SELECT DISTINCT _row, column_name, code, severity
FROM (
  SELECT candidate._row, 'door' AS column_name, 'F003' AS code, 'error' AS severity
  FROM candidate_event AS candidate
  JOIN (
    SELECT scope, source_key FROM candidate_event
    WHERE source_key IS NOT NULL AND NOT _implied AND _row NOT IN (SELECT _row FROM skipped)
      AND _row NOT IN (SELECT _row FROM fault WHERE severity = 'error')
    GROUP BY scope, source_key
    HAVING min(hash(event_type, event_no, category, channel, occurred_at, ended_at, due_at, closed_at, severity, status, asset, resident, household, place, handled_by, measure, unit, amount, result, rating, description, attributes)) <> max(hash(event_type, event_no, category, channel, occurred_at, ended_at, due_at, closed_at, severity, status, asset, resident, household, place, handled_by, measure, unit, amount, result, rating, description, attributes))
  ) AS disputed ON disputed.scope = candidate.scope AND disputed.source_key = candidate.source_key
  WHERE NOT candidate._implied AND candidate._row NOT IN (SELECT _row FROM skipped)
  UNION ALL
  SELECT _row, '' AS column_name, 'F004' AS code, 'warning' AS severity FROM repeated
  WHERE _row IN (SELECT _row FROM skipped WHERE rule = 'repeated row')
);

-- reject: rows with an error
CREATE OR REPLACE TEMP TABLE reject AS
SELECT DISTINCT _row FROM fault WHERE severity = 'error';

-- skipped: rows that make no record
INSERT INTO skipped
SELECT _row, 'no record' AS rule FROM converted
WHERE _skip IS NULL AND _row NOT IN (
  SELECT _row FROM skipped UNION ALL SELECT _row FROM reject UNION ALL
  SELECT _row FROM candidate_event);

-- stated_event: each event once, from the good rows
CREATE OR REPLACE TEMP TABLE stated_event AS
SELECT DISTINCT ON (scope, source_key) *
FROM candidate_event
WHERE source_key IS NOT NULL AND _row NOT IN (SELECT _row FROM reject)
  AND _row NOT IN (SELECT _row FROM skipped)
ORDER BY _row;

-- action_event: what happens to each event
CREATE OR REPLACE TEMP TABLE action_event AS
SELECT stated.scope, stated.source_key,
  CASE
    WHEN stated._deleted THEN CASE WHEN current.source_key IS NULL THEN 'unchanged' ELSE 'removed' END
    WHEN current.source_key IS NULL THEN 'new'
    WHEN (SELECT _again FROM input) AND (stated.event_type, stated.event_no, stated.category, stated.channel, stated.occurred_at, stated.ended_at, stated.due_at, stated.closed_at, stated.severity, stated.status, stated.asset, stated.resident, stated.household, stated.place, stated.handled_by, stated.measure, stated.unit, stated.amount, stated.result, stated.rating, stated.description, stated.attributes) IS DISTINCT FROM
      (current.event_type, current.event_no, current.category, current.channel, current.occurred_at, current.ended_at, current.due_at, current.closed_at, current.severity, current.status, current.asset, current.resident, current.household, current.place, current.handled_by, current.measure, current.unit, current.amount, current.result, current.rating, current.description, current.attributes) THEN 'changed'
    ELSE 'unchanged'
  END AS action
FROM stated_event AS stated
LEFT JOIN (SELECT * FROM history.event WHERE mapping = 'test' AND until_load IS NULL) AS current ON current.scope = stated.scope AND current.source_key = stated.source_key
UNION ALL
-- current versions that no good row states
SELECT current.scope, current.source_key,
  CASE
    WHEN rejected.source_key IS NOT NULL THEN 'stale'
    WHEN unreadable.scope IS NOT NULL THEN 'stale missing'
    ELSE 'removed'
  END AS action
FROM (SELECT * FROM history.event WHERE mapping = 'test' AND until_load IS NULL) AS current
JOIN ledger_scope ON ledger_scope.scope = current.scope AND ledger_scope.status <> 'superseded'
LEFT JOIN stated_event AS stated ON stated.scope = current.scope AND stated.source_key = current.source_key
LEFT JOIN (
  SELECT DISTINCT scope, source_key FROM candidate_event WHERE _row IN (SELECT _row FROM reject)
) AS rejected ON rejected.scope = current.scope AND rejected.source_key = current.source_key
LEFT JOIN (
  -- ledgers with a rejected row that does not even say which record it is
  SELECT DISTINCT scope FROM converted
  WHERE _row IN (SELECT _row FROM reject)
    AND (_row IN (SELECT _row FROM candidate_event WHERE source_key IS NULL)
      OR _row NOT IN (SELECT _row FROM candidate_event))
) AS unreadable ON unreadable.scope = current.scope
WHERE stated.source_key IS NULL
  AND (rejected.source_key IS NOT NULL OR ledger_scope.replaces);

-- row_action: what each good row did
CREATE OR REPLACE TEMP TABLE row_action AS
SELECT _row,
  CASE WHEN bool_or(action = 'new') THEN 'new'
    WHEN bool_or(action IN ('changed', 'removed')) THEN 'changed'
    ELSE 'unchanged' END AS action
FROM (
  SELECT candidate._row, action.action
  FROM candidate_event AS candidate
  JOIN action_event AS action ON action.scope = candidate.scope AND action.source_key = candidate.source_key
)
WHERE _row NOT IN (SELECT _row FROM reject) AND _row NOT IN (SELECT _row FROM skipped)
GROUP BY _row;

-- history.event: versions that this input ends
UPDATE history.event AS version SET until_load = (SELECT _load_id FROM input)
FROM action_event AS action
WHERE action.action IN ('changed', 'removed')
  AND version.mapping = 'test' AND version.until_load IS NULL
  AND version.scope = action.scope AND version.source_key = action.source_key;

-- history.event: versions that this input begins
INSERT INTO history.event
  (department, mapping, scope, source_key, from_load, until_load, sheet, row_no,
   as_of, event_type, event_no, category, channel, occurred_at, ended_at, due_at, closed_at, severity, status, asset, resident, household, place, handled_by, measure, unit, amount, result, rating, description, attributes)
SELECT 'civil-affairs', 'test', stated.scope, stated.source_key, input._load_id, NULL, stated.sheet, stated.row_no,
  stated.as_of, stated.event_type, stated.event_no, stated.category, stated.channel, stated.occurred_at, stated.ended_at, stated.due_at, stated.closed_at, stated.severity, stated.status, stated.asset, stated.resident, stated.household, stated.place, stated.handled_by, stated.measure, stated.unit, stated.amount, stated.result, stated.rating, stated.description, stated.attributes
FROM stated_event AS stated
JOIN action_event AS action ON action.scope = stated.scope AND action.source_key = stated.source_key
CROSS JOIN input
WHERE action.action IN ('new', 'changed');

-- weir.stale: marks that are lifted
UPDATE weir.stale SET until_load = (SELECT _load_id FROM input)
FROM action_event AS action
WHERE action.action NOT IN ('stale', 'stale missing')
  AND stale.entity = 'event' AND stale.mapping = 'test' AND stale.until_load IS NULL
  AND stale.scope = action.scope AND stale.source_key = action.source_key;

-- weir.stale: good versions whose row was rejected now
INSERT INTO weir.stale (entity, mapping, scope, source_key, reason, from_load, until_load)
SELECT 'event', 'test', action.scope, action.source_key,
  CASE action.action WHEN 'stale' THEN 'rejected' ELSE 'missing' END, input._load_id, NULL
FROM action_event AS action CROSS JOIN input
WHERE action.action IN ('stale', 'stale missing') AND NOT EXISTS (
  SELECT 1 FROM weir.stale AS open WHERE open.entity = 'event' AND open.mapping = 'test'
    AND open.until_load IS NULL AND open.scope = action.scope AND open.source_key = action.source_key);

-- weir.reject: earlier rejects that this input answers
UPDATE weir.reject SET
  status = CASE WHEN (scope, source_key) IN (SELECT scope, source_key FROM stated_event)
    THEN 'corrected' ELSE 'superseded' END,
  closed_by_load = (SELECT _load_id FROM input)
WHERE mapping = 'test' AND status = 'open' AND (
  scope IN (SELECT scope FROM ledger_scope WHERE replaces AND status <> 'superseded')
  OR (scope, source_key) IN (SELECT scope, source_key FROM stated_event)
  -- the same row came again and is as wrong as before
  OR (scope, source_key) IN (SELECT scope, source_key FROM candidate_event WHERE _row IN (SELECT _row FROM reject))
  OR (source_key IS NULL AND raw IN (SELECT raw FROM raw_row)));

-- weir.reject: the rejected rows, as the department wrote them
INSERT INTO weir.reject (reject_id, load_id, department, mapping, scope, input, sheet, row_no, raw,
  status, closed_by_load, source_key)
SELECT (SELECT coalesce(max(reject_id), 0) FROM weir.reject) + row_number() OVER (ORDER BY reject._row),
  input._load_id, 'civil-affairs', 'test', coalesce(converted.scope, ''), input._input, converted.sheet,
  converted.row_no, raw_row.raw, 'open', NULL, key.source_key
FROM reject
JOIN converted ON converted._row = reject._row
JOIN raw_row ON raw_row._row = reject._row
LEFT JOIN (SELECT _row, min(source_key) AS source_key FROM (SELECT _row, source_key FROM candidate_event WHERE NOT _implied) GROUP BY _row) AS key
  ON key._row = reject._row
CROSS JOIN input;

-- weir.fault: each fault with its value and a sentence for people
INSERT INTO weir.fault (load_id, reject_id, sheet, row_no, column_name, code, severity, value, message)
SELECT input._load_id, reject.reject_id, stage.sheet, stage.row_no, fault.column_name, fault.code,
  fault.severity, _value, replace(replace(replace(fault_text.text,
    '{column}', coalesce(label.label, fault.column_name)), '{value}',
    CASE WHEN length(_value) > 40 THEN left(_value, 40) || '…' ELSE coalesce(_value, '') END),
    '{row}', coalesce(CAST(first.row_no AS VARCHAR), ''))
FROM (
  SELECT fault.*, stage.line AS _value FROM fault JOIN stage ON stage.rowid = fault._row
) AS fault
JOIN stage ON stage.rowid = fault._row
JOIN fault_text ON fault_text.code = fault.code
LEFT JOIN label ON label.column_name = fault.column_name
LEFT JOIN repeated ON repeated._row = fault._row AND fault.code = 'F004'
LEFT JOIN stage AS first ON first.rowid = repeated._first
CROSS JOIN input
LEFT JOIN weir.reject ON reject.load_id = input._load_id AND reject.sheet = stage.sheet
  AND reject.row_no = stage.row_no
ORDER BY fault._row, fault.column_name, fault.code;

-- weir.skip: the skipped rows
INSERT INTO weir.skip (load_id, sheet, row_no, rule)
SELECT input._load_id, converted.sheet, converted.row_no, skipped.rule
FROM skipped JOIN converted ON converted._row = skipped._row CROSS JOIN input;
