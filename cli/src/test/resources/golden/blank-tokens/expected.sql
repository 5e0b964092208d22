-- converted: each row with its columns converted once, and what is wrong with them
CREATE OR REPLACE TEMP TABLE converted AS
WITH texts AS (
  -- the texts as they came; a blank token is nothing
  SELECT
    stage._row, stage.sheet, stage.row_no,
    '' AS scope,
    CAST(NULL AS VARCHAR) AS issue,
    weir_known(stage.no, blank.tokens) AS _text_no,
    weir_known(stage.head, blank.tokens) AS _text_head,
    weir_known(stage.phone, blank.tokens) AS _text_phone,
    stage._class,
    stage._marks
  FROM stage
  CROSS JOIN input
  CROSS JOIN (SELECT list_transform(['不祥', '/'], lambda weir_b: weir_folded_text(weir_b)) AS tokens) AS blank
),
converted_values AS (
  -- what the texts mean
  SELECT
    *,
    weir_key(weir_whole_text(_text_no)) AS no,
    CASE WHEN NOT weir_is_lost_in_name(_text_head) THEN weir_whole_text(_text_head) END AS head,
    weir_phone(_text_phone) AS phone
  FROM texts
),
explained AS (
  -- why values are missing or differ from their texts, in rows where they do
  SELECT
    *,
    CASE WHEN no IS NULL AND _text_no IS NOT NULL
      OR head IS NULL AND _text_head IS NOT NULL
      OR phone IS NULL AND _text_phone IS NOT NULL
      THEN list_transform([_text_no, _text_head, _text_phone], lambda weir_c: weir_text_fault(weir_c)) END AS _lost,
    CASE WHEN _text_no <> CAST(no AS VARCHAR)
      OR _text_head <> CAST(head AS VARCHAR)
      THEN list_transform([{'raw': _text_no, 'value': CAST(no AS VARCHAR)}, {'raw': _text_head, 'value': CAST(head AS VARCHAR)}], lambda weir_c: weir_repair(weir_c.raw, weir_c.value)) END AS _repairs
  FROM converted_values
),
judged AS (
  -- what is wrong with them, and rows that are no data
  SELECT
    *,
    concat_ws(' ',
      CASE _class WHEN 'doubtful' THEN ':F053:error' WHEN 'struck' THEN ':F056:error' END,
      weir_struck_parts(_marks),
      CASE WHEN no IS NULL THEN 'no:' || _lost[1] || ':warning' END,
      CASE WHEN head IS NULL THEN 'head:' || _lost[2] || ':warning' END,
      CASE WHEN phone IS NULL AND _text_phone IS NOT NULL THEN 'phone:' || coalesce(_lost[3], weir_phone_fault(_text_phone)) || ':warning' END,
      'no:' || _repairs[1] || ':repair',
      'head:' || _repairs[2] || ':repair') AS _conversion,
    CASE WHEN _class = 'total' THEN 'total row' END AS _skip,
    false AS _deleted
  FROM explained CROSS JOIN input
)
SELECT
  _row, sheet, row_no, scope, issue,
  no,
  head,
  phone,
  _skip, _deleted,
  _conversion AS _faults
FROM judged;

-- candidate_household: each household that a row states
CREATE OR REPLACE TEMP TABLE candidate_household AS
-- all fields, of which the register may state only some
SELECT as_of, household_no, household_type, head_name, head_id_number, phone, place, resident_count, moved_in_on, moved_out_on, status, ended_on FROM history.household WHERE false
UNION ALL BY NAME
SELECT
  _row, sheet, row_no, scope, _deleted, false AS _implied,
  no AS source_key,
  no AS household_no,
  head AS head_name,
  phone
FROM converted CROSS JOIN input
WHERE _skip IS NULL;

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
