-- repeated: rows that say the same as an earlier row
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT _row, _first
FROM (
  SELECT _row, min(_row) OVER (PARTITION BY no, address, json_merge_patch(extra::JSON, '{"序号":null,"编号":null,"No.":null,"NO.":null,"No":null,"id":null,"ID":null}')) AS _first
  FROM stage
  WHERE _row IN (
    SELECT _row FROM candidate_household
    WHERE hash(scope, source_key) IN (
      SELECT hash(scope, source_key) AS key FROM candidate_household WHERE NOT _implied GROUP BY key HAVING count(*) > 1)
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
SELECT _row, 'repeated row' AS rule FROM converted
WHERE _skip IS NULL AND _row IN (SELECT _row FROM repeated)
  AND scope NOT IN (SELECT scope FROM ledger_scope WHERE status = 'superseded');

-- fault: what is wrong with each row
CREATE OR REPLACE TEMP TABLE fault AS
SELECT DISTINCT _row, split_part(_fault, ':', 1) AS column_name, split_part(_fault, ':', 2) AS code,
  split_part(_fault, ':', 3) AS severity
FROM (
  SELECT _row, unnest(string_split(_faults, ' ')) AS _fault
  FROM (
    SELECT _row, _faults FROM converted
    UNION ALL
    SELECT _row, concat_ws(' ',
      CASE WHEN no IS NULL THEN 'no:F002:error' END) AS _faults
    FROM converted CROSS JOIN input
    WHERE _skip IS NULL
  )
  WHERE _faults <> ''
)
WHERE _row NOT IN (SELECT _row FROM skipped)
QUALIFY NOT (code = 'F001' AND bool_or(code = 'F002') OVER (PARTITION BY _row, column_name))
  AND NOT (code = 'F007' AND bool_or(code IN ('F001', 'F002')) OVER (PARTITION BY _row))
  AND NOT (code NOT IN ('F053', 'F056') AND bool_or(code IN ('F053', 'F056')) OVER (PARTITION BY _row));

-- fault: rows of one key that disagree, and rows said twice
INSERT INTO fault BY NAME
SELECT DISTINCT _row, column_name, code, severity
FROM (
  SELECT candidate._row, 'no' AS column_name, 'F003' AS code, 'error' AS severity
  FROM candidate_household AS candidate
  JOIN (
    SELECT scope, source_key FROM candidate_household
    WHERE source_key IS NOT NULL AND NOT _implied AND _row NOT IN (SELECT _row FROM skipped)
      AND _row NOT IN (SELECT _row FROM fault WHERE severity = 'error')
    GROUP BY scope, source_key
    HAVING min(hash(household_no, household_type, head_name, head_id_number, phone, place, resident_count, moved_in_on, moved_out_on, status, ended_on)) <> max(hash(household_no, household_type, head_name, head_id_number, phone, place, resident_count, moved_in_on, moved_out_on, status, ended_on))
  ) AS disputed ON disputed.scope = candidate.scope AND disputed.source_key = candidate.source_key
  WHERE NOT candidate._implied AND candidate._row NOT IN (SELECT _row FROM skipped)
  UNION ALL
  SELECT _row, '' AS column_name, 'F004' AS code, 'warning' AS severity FROM repeated
  WHERE _row IN (SELECT _row FROM skipped WHERE rule = 'repeated row')
);

-- reject: rows with an error
CREATE OR REPLACE TEMP TABLE reject AS
SELECT DISTINCT _row FROM fault WHERE severity = 'error';

-- naming: rejected rows that may mean somebody
CREATE OR REPLACE TEMP TABLE naming AS
WITH rejected AS MATERIALIZED (SELECT * FROM stage WHERE _row IN (SELECT _row FROM reject))
SELECT _row FROM rejected
WHERE _class IS NULL AND (coalesce(regexp_matches(no, '\p{L}|[0-9]') AND NOT starts_with(no, '#') AND lower(no) NOT IN ('true', 'false'), false)
  OR coalesce(regexp_matches(address, '\p{L}|[0-9]{7}') AND NOT starts_with(address, '#') AND lower(address) NOT IN ('true', 'false'), false));

-- skipped: rows that make no record
INSERT INTO skipped BY NAME
SELECT _row, 'no record' AS rule FROM converted
WHERE _skip IS NULL AND _row NOT IN (
  SELECT _row FROM skipped UNION ALL SELECT _row FROM reject UNION ALL
  SELECT _row FROM candidate_household UNION ALL
  SELECT _row FROM candidate_place);

-- stated_household: each household once, from the good rows
CREATE OR REPLACE TEMP TABLE stated_household AS
WITH several AS (
  SELECT hash(scope, source_key) AS key FROM candidate_household GROUP BY key HAVING count(*) > 1)
SELECT *
FROM candidate_household
WHERE source_key IS NOT NULL AND _row NOT IN (SELECT _row FROM reject)
  AND _row NOT IN (SELECT _row FROM skipped) AND hash(scope, source_key) NOT IN (SELECT key FROM several)
UNION ALL
(SELECT DISTINCT ON (scope, source_key) *
FROM candidate_household
WHERE source_key IS NOT NULL AND _row NOT IN (SELECT _row FROM reject)
  AND _row NOT IN (SELECT _row FROM skipped) AND hash(scope, source_key) IN (SELECT key FROM several)
ORDER BY _deleted, as_of DESC, _row);

-- action_household: what happens to each household
CREATE OR REPLACE TEMP TABLE action_household AS
SELECT stated.scope, stated.source_key,
  CASE
    WHEN stated._deleted THEN CASE WHEN current.source_key IS NULL THEN 'unchanged' ELSE 'removed' END
    WHEN current.source_key IS NULL THEN 'new'
    WHEN (stated.household_no, stated.household_type, stated.head_name, stated.head_id_number, stated.phone, stated.place, stated.resident_count, stated.moved_in_on, stated.moved_out_on, stated.status, stated.ended_on) IS DISTINCT FROM
      (current.household_no, current.household_type, current.head_name, current.head_id_number, current.phone, current.place, current.resident_count, current.moved_in_on, current.moved_out_on, current.status, current.ended_on) THEN 'changed'
    ELSE 'unchanged'
  END AS action
FROM stated_household AS stated
LEFT JOIN (SELECT * FROM history.household WHERE mapping = 'test' AND until_load IS NULL) AS current ON current.scope = stated.scope AND current.source_key = stated.source_key
UNION ALL
-- current versions that no good row states
SELECT current.scope, current.source_key,
  CASE
    WHEN rejected.source_key IS NOT NULL THEN 'stale'
    WHEN unreadable.scope IS NOT NULL THEN 'stale missing'
    ELSE 'removed'
  END AS action
FROM (SELECT * FROM history.household WHERE mapping = 'test' AND until_load IS NULL) AS current
JOIN ledger_scope ON ledger_scope.scope = current.scope AND ledger_scope.status <> 'superseded'
LEFT JOIN stated_household AS stated ON stated.scope = current.scope AND stated.source_key = current.source_key
LEFT JOIN (
  SELECT DISTINCT scope, source_key FROM candidate_household WHERE _row IN (SELECT _row FROM reject)
    AND _row NOT IN (SELECT _row FROM stage WHERE _class = 'struck')
) AS rejected ON rejected.scope = current.scope AND rejected.source_key = current.source_key
LEFT JOIN (
  -- ledgers with a rejected row that does not even say which record it is
  SELECT DISTINCT coalesce(converted.scope, ledger_scope.scope) AS scope
  FROM converted LEFT JOIN ledger_scope ON converted.scope IS NULL
  WHERE _row IN (SELECT _row FROM naming)
    AND (converted.scope IS NULL
      OR _row IN (SELECT _row FROM (SELECT _row, source_key FROM candidate_household WHERE NOT _implied) WHERE source_key IS NULL)
      OR _row NOT IN (SELECT _row FROM (SELECT _row, source_key FROM candidate_household WHERE NOT _implied)))
) AS unreadable ON unreadable.scope = current.scope
WHERE stated.source_key IS NULL
  AND (rejected.source_key IS NOT NULL OR ledger_scope.replaces);

-- stated_place: each place once, from the good rows
CREATE OR REPLACE TEMP TABLE stated_place AS
SELECT scope, source_key, bool_and(_deleted) AS _deleted, arg_min(sheet, _row) AS sheet,
  arg_min(row_no, _row) AS row_no, min(_row) AS _row,
  arg_min(as_of, {'implied': _implied, 'value': as_of}) FILTER (WHERE as_of IS NOT NULL) AS as_of,
  arg_min(place_type, {'implied': _implied, 'value': place_type}) FILTER (WHERE place_type IS NOT NULL) AS place_type,
  arg_min(parent, {'implied': _implied, 'value': parent}) FILTER (WHERE parent IS NOT NULL) AS parent,
  arg_min(address, {'implied': _implied, 'value': address}) FILTER (WHERE address IS NOT NULL) AS address,
  arg_min(standard_address_code, {'implied': _implied, 'value': standard_address_code}) FILTER (WHERE standard_address_code IS NOT NULL) AS standard_address_code,
  arg_min(division_code, {'implied': _implied, 'value': division_code}) FILTER (WHERE division_code IS NOT NULL) AS division_code,
  arg_min(street, {'implied': _implied, 'value': street}) FILTER (WHERE street IS NOT NULL) AS street,
  arg_min(community, {'implied': _implied, 'value': community}) FILTER (WHERE community IS NOT NULL) AS community,
  arg_min(grid, {'implied': _implied, 'value': grid}) FILTER (WHERE grid IS NOT NULL) AS grid,
  arg_min(road, {'implied': _implied, 'value': road}) FILTER (WHERE road IS NOT NULL) AS road,
  arg_min(number, {'implied': _implied, 'value': number}) FILTER (WHERE number IS NOT NULL) AS number,
  arg_min(estate, {'implied': _implied, 'value': estate}) FILTER (WHERE estate IS NOT NULL) AS estate,
  arg_min(building, {'implied': _implied, 'value': building}) FILTER (WHERE building IS NOT NULL) AS building,
  arg_min(unit, {'implied': _implied, 'value': unit}) FILTER (WHERE unit IS NOT NULL) AS unit,
  arg_min(room, {'implied': _implied, 'value': room}) FILTER (WHERE room IS NOT NULL) AS room,
  arg_min(use, {'implied': _implied, 'value': use}) FILTER (WHERE use IS NOT NULL) AS use,
  arg_min(floor_area, {'implied': _implied, 'value': floor_area}) FILTER (WHERE floor_area IS NOT NULL) AS floor_area,
  arg_min(tenure, {'implied': _implied, 'value': tenure}) FILTER (WHERE tenure IS NOT NULL) AS tenure,
  arg_min(owner_organization, {'implied': _implied, 'value': owner_organization}) FILTER (WHERE owner_organization IS NOT NULL) AS owner_organization,
  arg_min(longitude, {'implied': _implied, 'value': longitude}) FILTER (WHERE longitude IS NOT NULL) AS longitude,
  arg_min(latitude, {'implied': _implied, 'value': latitude}) FILTER (WHERE latitude IS NOT NULL) AS latitude,
  arg_min(status, {'implied': _implied, 'value': status}) FILTER (WHERE status IS NOT NULL) AS status,
  arg_min(ended_on, {'implied': _implied, 'value': ended_on}) FILTER (WHERE ended_on IS NOT NULL) AS ended_on
FROM candidate_place
WHERE source_key IS NOT NULL AND _row NOT IN (SELECT _row FROM reject)
  AND _row NOT IN (SELECT _row FROM skipped)
GROUP BY scope, source_key;

-- action_place: what happens to each place
CREATE OR REPLACE TEMP TABLE action_place AS
SELECT stated.scope, stated.source_key,
  CASE
    WHEN stated._deleted THEN CASE WHEN current.source_key IS NULL THEN 'unchanged' ELSE 'removed' END
    WHEN current.source_key IS NULL THEN 'new'
    WHEN (stated.place_type, stated.parent, stated.address, stated.standard_address_code, stated.division_code, stated.street, stated.community, stated.grid, stated.road, stated.number, stated.estate, stated.building, stated.unit, stated.room, stated.use, stated.floor_area, stated.tenure, stated.owner_organization, stated.longitude, stated.latitude, stated.status, stated.ended_on) IS DISTINCT FROM
      (current.place_type, current.parent, current.address, current.standard_address_code, current.division_code, current.street, current.community, current.grid, current.road, current.number, current.estate, current.building, current.unit, current.room, current.use, current.floor_area, current.tenure, current.owner_organization, current.longitude, current.latitude, current.status, current.ended_on) THEN 'changed'
    ELSE 'unchanged'
  END AS action
FROM stated_place AS stated
LEFT JOIN (SELECT * FROM history.place WHERE mapping = 'test' AND until_load IS NULL) AS current ON current.scope = stated.scope AND current.source_key = stated.source_key
UNION ALL
-- current versions that no good row states
SELECT current.scope, current.source_key,
  CASE
    WHEN rejected.source_key IS NOT NULL THEN 'stale'
    WHEN unreadable.scope IS NOT NULL OR held.source_key IS NOT NULL THEN 'stale missing'
    ELSE 'removed'
  END AS action
FROM (SELECT * FROM history.place WHERE mapping = 'test' AND until_load IS NULL) AS current
JOIN ledger_scope ON ledger_scope.scope = current.scope AND ledger_scope.status <> 'superseded'
LEFT JOIN stated_place AS stated ON stated.scope = current.scope AND stated.source_key = current.source_key
LEFT JOIN (
  SELECT DISTINCT scope, source_key FROM candidate_place WHERE _row IN (SELECT _row FROM reject)
    AND _row NOT IN (SELECT _row FROM stage WHERE _class = 'struck')
) AS rejected ON rejected.scope = current.scope AND rejected.source_key = current.source_key
LEFT JOIN (
  -- ledgers with a rejected row that does not even say which record it is
  SELECT DISTINCT coalesce(converted.scope, ledger_scope.scope) AS scope
  FROM converted LEFT JOIN ledger_scope ON converted.scope IS NULL
  WHERE _row IN (SELECT _row FROM naming)
    AND (converted.scope IS NULL
      OR _row IN (SELECT _row FROM (SELECT _row, source_key FROM candidate_household WHERE NOT _implied) WHERE source_key IS NULL)
      OR _row NOT IN (SELECT _row FROM (SELECT _row, source_key FROM candidate_household WHERE NOT _implied)))
) AS unreadable ON unreadable.scope = current.scope
LEFT JOIN (
  SELECT DISTINCT scope, source_key FROM (
    SELECT version.scope, substr(version.place, 5) AS source_key
    FROM (SELECT * FROM history.household WHERE mapping = 'test' AND until_load IS NULL) AS version
    JOIN action_household AS action ON action.scope = version.scope AND action.source_key = version.source_key
    WHERE action.action LIKE 'stale%' AND starts_with(version.place, 'key:'))
) AS held ON held.scope = current.scope AND held.source_key = current.source_key
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
  FROM candidate_household AS candidate
  JOIN action_household AS action ON action.scope = candidate.scope AND action.source_key = candidate.source_key
  UNION ALL
  SELECT candidate._row, action.action
  FROM candidate_place AS candidate
  JOIN action_place AS action ON action.scope = candidate.scope AND action.source_key = candidate.source_key
)
WHERE _row NOT IN (SELECT _row FROM reject) AND _row NOT IN (SELECT _row FROM skipped)
GROUP BY _row;

-- history.household: versions that this input ends
UPDATE history.household AS version SET until_load = (SELECT _load_id FROM input)
FROM action_household AS action
WHERE action.action IN ('changed', 'removed')
  AND version.mapping = 'test' AND version.until_load IS NULL
  AND version.scope = action.scope AND version.source_key = action.source_key;

-- history.household: versions that this input begins
INSERT INTO history.household BY NAME
SELECT 'civil-affairs' AS department, 'test' AS mapping, stated.scope, stated.source_key,
  input._load_id AS from_load, stated.sheet, stated.row_no,
  stated.as_of, stated.household_no, stated.household_type, stated.head_name, stated.head_id_number, stated.phone, stated.place, stated.resident_count, stated.moved_in_on, stated.moved_out_on, stated.status, stated.ended_on
FROM stated_household AS stated CROSS JOIN input
SEMI JOIN (SELECT scope, source_key FROM action_household WHERE action IN ('new', 'changed')) AS begun
  ON begun.scope = stated.scope AND begun.source_key = stated.source_key;

-- weir.stale: marks that are lifted
UPDATE weir.stale SET until_load = (SELECT _load_id FROM input)
FROM action_household AS action
WHERE action.action NOT IN ('stale', 'stale missing')
  AND stale.entity = 'household' AND stale.mapping = 'test' AND stale.until_load IS NULL
  AND stale.scope = action.scope AND stale.source_key = action.source_key;

-- history.place: versions that this input ends
UPDATE history.place AS version SET until_load = (SELECT _load_id FROM input)
FROM action_place AS action
WHERE action.action IN ('changed', 'removed')
  AND version.mapping = 'test' AND version.until_load IS NULL
  AND version.scope = action.scope AND version.source_key = action.source_key;

-- history.place: versions that this input begins
INSERT INTO history.place BY NAME
SELECT 'civil-affairs' AS department, 'test' AS mapping, stated.scope, stated.source_key,
  input._load_id AS from_load, stated.sheet, stated.row_no,
  stated.as_of, stated.place_type, stated.parent, stated.address, stated.standard_address_code, stated.division_code, stated.street, stated.community, stated.grid, stated.road, stated.number, stated.estate, stated.building, stated.unit, stated.room, stated.use, stated.floor_area, stated.tenure, stated.owner_organization, stated.longitude, stated.latitude, stated.status, stated.ended_on
FROM stated_place AS stated CROSS JOIN input
SEMI JOIN (SELECT scope, source_key FROM action_place WHERE action IN ('new', 'changed')) AS begun
  ON begun.scope = stated.scope AND begun.source_key = stated.source_key;

-- weir.stale: marks that are lifted
UPDATE weir.stale SET until_load = (SELECT _load_id FROM input)
FROM action_place AS action
WHERE action.action NOT IN ('stale', 'stale missing')
  AND stale.entity = 'place' AND stale.mapping = 'test' AND stale.until_load IS NULL
  AND stale.scope = action.scope AND stale.source_key = action.source_key;

-- weir.stale: good versions whose row was rejected now
INSERT INTO weir.stale BY NAME
SELECT 'household' AS entity, 'test' AS mapping, action.scope, action.source_key,
  CASE action.action WHEN 'stale' THEN 'rejected' ELSE 'missing' END AS reason,
  input._load_id AS from_load
FROM action_household AS action CROSS JOIN input
WHERE action.action IN ('stale', 'stale missing') AND NOT EXISTS (
  SELECT 1 FROM weir.stale AS open WHERE open.entity = 'household' AND open.mapping = 'test'
    AND open.until_load IS NULL AND open.scope = action.scope AND open.source_key = action.source_key)
UNION ALL
SELECT 'place' AS entity, 'test' AS mapping, action.scope, action.source_key,
  CASE action.action WHEN 'stale' THEN 'rejected' ELSE 'missing' END AS reason,
  input._load_id AS from_load
FROM action_place AS action CROSS JOIN input
WHERE action.action IN ('stale', 'stale missing') AND NOT EXISTS (
  SELECT 1 FROM weir.stale AS open WHERE open.entity = 'place' AND open.mapping = 'test'
    AND open.until_load IS NULL AND open.scope = action.scope AND open.source_key = action.source_key);

-- raw_row: the rejected rows under the department's own headings
CREATE OR REPLACE TEMP TABLE raw_row AS
SELECT _row, json_merge_patch(json_object(coalesce(labels.labels['no'], 'no'), weir_shown(no), coalesce(labels.labels['address'], 'address'), weir_shown(address)), coalesce(extra, '{}')::JSON) AS raw
FROM stage
CROSS JOIN (SELECT map_from_entries(list((column_name, label))) AS labels FROM label) AS labels
WHERE _row IN (SELECT _row FROM reject);

-- weir.reject: earlier rejects that this input answers
UPDATE weir.reject SET
  status = CASE WHEN (scope, source_key) IN (SELECT scope, source_key FROM stated_household UNION ALL SELECT scope, source_key FROM stated_place) OR scope = '' AND source_key IN (SELECT source_key FROM stated_household UNION ALL SELECT source_key FROM stated_place)
    THEN 'corrected' ELSE 'superseded' END,
  closed_by_load = (SELECT _load_id FROM input)
WHERE mapping = 'test' AND status = 'open' AND (
  scope IN (SELECT scope FROM ledger_scope WHERE replaces AND status <> 'superseded')
  OR (scope, source_key) IN (SELECT scope, source_key FROM stated_household UNION ALL SELECT scope, source_key FROM stated_place)
  -- it did not say its ledger
  OR scope = '' AND source_key IN (SELECT source_key FROM stated_household UNION ALL SELECT source_key FROM stated_place)
  -- the same row came again and is as wrong as before
  OR (scope, source_key) IN (SELECT scope, source_key FROM candidate_household WHERE _row IN (SELECT _row FROM reject) UNION ALL SELECT scope, source_key FROM candidate_place WHERE _row IN (SELECT _row FROM reject))
  OR source_key IS NULL AND (scope, raw) IN (
    SELECT coalesce(converted.scope, ''), raw_row.raw FROM raw_row JOIN converted USING (_row)));

-- weir.reject: the rejected rows, as the department wrote them
INSERT INTO weir.reject BY NAME
SELECT (SELECT coalesce(max(reject_id), 0) FROM weir.reject) + row_number() OVER (ORDER BY reject._row) AS reject_id,
  input._load_id AS load_id, 'civil-affairs' AS department, 'test' AS mapping,
  coalesce(converted.scope, '') AS scope, input._input AS input, converted.sheet, converted.row_no,
  raw_row.raw, 'open' AS status, key.source_key
FROM reject
JOIN converted ON converted._row = reject._row
JOIN raw_row ON raw_row._row = reject._row
LEFT JOIN (SELECT _row, min(source_key) AS source_key FROM (SELECT _row, source_key FROM candidate_household WHERE NOT _implied UNION ALL SELECT _row, source_key FROM candidate_place WHERE NOT _implied) GROUP BY _row) AS key
  ON key._row = reject._row
CROSS JOIN input;

-- weir.fault: each fault with its value and a sentence for people
INSERT INTO weir.fault BY NAME
SELECT input._load_id AS load_id, numbered.reject_id, stage.sheet, stage.row_no, fault.column_name, fault.code,
  fault.severity, _value AS value, replace(replace(replace(fault_text.text,
    '{column}', coalesce(label.label, fault.column_name)), '{value}',
    CASE WHEN length(_value) > 40 THEN left(_value, 40) || '…' ELSE coalesce(_value, '') END),
    '{row}', coalesce(CAST(first.row_no AS VARCHAR), '')) AS message
FROM (
  SELECT * REPLACE (weir_shown(_value) AS _value)
  FROM (SELECT fault.*, CASE WHEN fault.code IN ('F053', 'F056') THEN coalesce(stage.no, stage.address, stage.extra) ELSE CASE fault.column_name WHEN 'no' THEN stage.no WHEN 'address' THEN stage.address END END AS _value FROM fault JOIN stage ON stage._row = fault._row)
) AS fault
JOIN stage ON stage._row = fault._row
JOIN fault_text ON fault_text.code = fault.code
LEFT JOIN label ON label.column_name = fault.column_name
LEFT JOIN repeated ON repeated._row = fault._row AND fault.code = 'F004'
LEFT JOIN stage AS first ON first._row = repeated._first
CROSS JOIN input
LEFT JOIN (
  -- in the order in which they were written; a row may be a part of one that was split
  SELECT _row, first.reject_id + row_number() OVER (ORDER BY _row) - 1 AS reject_id
  FROM reject CROSS JOIN (
    SELECT min(reject_id) AS reject_id FROM weir.reject WHERE load_id = (SELECT _load_id FROM input)) AS first
) AS numbered ON numbered._row = fault._row
ORDER BY fault._row, fault.column_name, fault.code;

-- weir.skip: the skipped rows
INSERT INTO weir.skip BY NAME
SELECT input._load_id AS load_id, converted.sheet, converted.row_no, skipped.rule
FROM skipped JOIN converted ON converted._row = skipped._row CROSS JOIN input;
