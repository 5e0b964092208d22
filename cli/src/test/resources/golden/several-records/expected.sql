-- converted: each row with its columns converted once, and what is wrong with them
CREATE OR REPLACE TEMP TABLE converted AS
WITH texts AS (
  -- the texts as they came; a blank token is nothing
  SELECT
    stage._row, stage.sheet, stage.row_no,
    '' AS scope,
    CAST(NULL AS VARCHAR) AS issue,
    weir_known(stage.house, blank.tokens) AS _text_house,
    weir_known(stage.name, blank.tokens) AS _text_name,
    weir_known(stage.head, blank.tokens) AS _text_head,
    stage._class
  FROM stage
  CROSS JOIN input
  CROSS JOIN (SELECT ['无', '不详', '未知', '/', '\', '-', '—', '－－', '空', '暂无', 'N/A', 'NULL', 'none', 'null', 'Null', 'None', '(null)', '\N', 'NaN', 'nan', 'NaT', '<NA>'] AS tokens) AS blank
),
converted_values AS (
  -- what the texts mean
  SELECT
    *,
    weir_whole_text(_text_house) AS house,
    weir_whole_text(_text_name) AS name,
    weir_whole_text(_text_head) AS head
  FROM texts
),
judged AS (
  -- what is wrong with them, and rows that are no data
  SELECT
    *,
    concat_ws(' ',
      CASE WHEN _class = 'doubtful' THEN ':F053:error' END,
      CASE WHEN house IS NULL THEN 'house:' || weir_text_fault(_text_house) || ':warning' END,
      CASE WHEN name IS NULL THEN 'name:' || weir_text_fault(_text_name) || ':warning' END,
      CASE WHEN head IS NULL THEN 'head:' || weir_text_fault(_text_head) || ':warning' END,
      'house:' || weir_repair(_text_house, house) || ':repair',
      'name:' || weir_repair(_text_name, name) || ':repair',
      'head:' || weir_repair(_text_head, head) || ':repair') AS _conversion,
    CASE WHEN _class = 'total' THEN 'total row' END AS _skip,
    false AS _deleted
  FROM converted_values CROSS JOIN input
)
SELECT
  _row, sheet, row_no, scope, issue,
  house,
  name,
  head,
  _skip, _deleted,
  _conversion AS _faults
FROM judged;

-- candidate_household: each household that a row states
CREATE OR REPLACE TEMP TABLE candidate_household AS
-- all fields, of which the register may state only some
SELECT as_of, household_no, household_type, head_name, head_id_number, phone, place, resident_count, moved_in_on, moved_out_on, status FROM history.household WHERE false
UNION ALL BY NAME
SELECT
  _row, sheet, row_no, scope, _deleted, false AS _implied,
  house AS source_key,
  house AS household_no,
  head AS head_name
FROM converted CROSS JOIN input
WHERE _skip IS NULL;

-- candidate_resident: each resident that a row states
CREATE OR REPLACE TEMP TABLE candidate_resident AS
-- all fields, of which the register may state only some
SELECT as_of, resident_no, name, sex, born_on, id_type, id_number, phone, registered_place, deceased_on FROM history.resident WHERE false
UNION ALL BY NAME
SELECT
  _row, sheet, row_no, scope, _deleted, false AS _implied,
  house || '|' || name AS source_key,
  name
FROM converted CROSS JOIN input
WHERE _skip IS NULL
UNION ALL BY NAME
SELECT
  _row, sheet, row_no, scope, _deleted, false AS _implied,
  house || '|' || head AS source_key,
  head AS name
FROM converted CROSS JOIN input
WHERE _skip IS NULL AND TRY([head <> name])[1];

-- ledger_scope: the ledgers that this input continues, each with its issue
CREATE OR REPLACE TEMP TABLE ledger_scope AS
SELECT found.scope, found.issue,
  CASE WHEN found.issue < ledger.issue THEN 'superseded' ELSE 'current' END AS status,
  input._replaces AS replaces
FROM (
  SELECT scope, max(issue) AS issue FROM converted
  WHERE scope IS NOT NULL AND _skip IS NULL GROUP BY scope
  UNION ALL
  -- an input without a row still is an issue of its ledger
  SELECT coalesce(input._scope, ''), input._issue FROM input
  WHERE NOT EXISTS (SELECT 1 FROM converted WHERE scope IS NOT NULL AND _skip IS NULL)
) AS found
CROSS JOIN input
LEFT JOIN (SELECT * FROM weir.ledger WHERE mapping = 'test') AS ledger ON ledger.scope = found.scope;
