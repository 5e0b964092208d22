-- converted: each row with its columns converted once, and what is wrong with them
CREATE OR REPLACE TEMP TABLE converted AS
WITH texts AS (
  -- the texts as they came; a blank token is nothing
  SELECT
    stage._row, stage.sheet, stage.row_no,
    '' AS scope,
    CAST(NULL AS VARCHAR) AS issue,
    weir_known(stage.no, blank.tokens) AS _text_no,
    weir_known(stage.amount, blank.tokens) AS _text_amount,
    weir_known(stage.phone, blank.tokens) AS _text_phone,
    weir_known(stage.member, blank.tokens) AS _text_member,
    weir_known(stage.sex, blank.tokens) AS _text_sex,
    (SELECT code FROM weir.code WHERE list = 'sex' AND label = lower(weir_text(stage.sex))) AS _code_sex,
    stage._class,
    stage._marks,
    stage._part
  FROM stage
  CROSS JOIN input
  CROSS JOIN (SELECT list_transform(['无', '不详', '未知', '/', '\', '-', '—', '－－', '空', '暂无', 'N/A', 'NULL', 'none', 'null', 'Null', 'None', '(null)', '\N', 'NaN', 'nan', 'NaT', '<NA>'], lambda weir_b: weir_folded_text(weir_b)) AS tokens) AS blank
),
converted_values AS (
  -- what the texts mean
  SELECT
    *,
    weir_key(weir_whole_text(_text_no)) AS no,
    weir_money(_text_amount) AS amount,
    weir_phone(_text_phone) AS phone,
    weir_key(CASE WHEN NOT weir_is_lost_in_name(_text_member) THEN weir_whole_text(_text_member) END) AS member,
    _code_sex AS sex
  FROM texts
),
explained AS (
  -- why values are missing or differ from their texts, in rows where they do
  SELECT
    *,
    CASE WHEN no IS NULL AND _text_no IS NOT NULL
      OR amount IS NULL AND _text_amount IS NOT NULL
      OR phone IS NULL AND _text_phone IS NOT NULL
      OR member IS NULL AND _text_member IS NOT NULL
      OR sex IS NULL AND _text_sex IS NOT NULL
      THEN list_transform([_text_no, _text_amount, _text_phone, _text_member, _text_sex], lambda weir_c: weir_text_fault(weir_c)) END AS _lost,
    CASE WHEN _text_no <> CAST(no AS VARCHAR)
      OR _text_member <> CAST(member AS VARCHAR)
      THEN list_transform([{'raw': _text_no, 'value': CAST(no AS VARCHAR)}, {'raw': _text_member, 'value': CAST(member AS VARCHAR)}], lambda weir_c: weir_repair(weir_c.raw, weir_c.value)) END AS _repairs,
    CASE WHEN regexp_matches(_text_amount, '[百千万亿]|[.．][0-9０-９]{3}')
      THEN list_transform([_text_amount], lambda weir_c: weir_money_repair(weir_c)) END AS _money_repairs
  FROM converted_values
),
judged AS (
  -- what is wrong with them, and rows that are no data
  SELECT
    *,
    concat_ws(' ',
      CASE _class WHEN 'doubtful' THEN ':F053:error' WHEN 'struck' THEN ':F056:error' END,
      weir_struck_parts(_marks),
      CASE WHEN no IS NULL THEN coalesce('no:' || coalesce(_lost[1], 'F001') || ':error', 'no:F001:error') END,
      CASE WHEN _text_amount IS NULL AND NOT coalesce(contains(_marks, 'once:amount '), false) AND _part = 1 THEN 'amount:F001:error' WHEN amount IS NULL AND _text_amount IS NOT NULL THEN 'amount:' || coalesce(_lost[2], weir_money_fault(_text_amount)) || ':error' END,
      CASE WHEN phone IS NULL AND _text_phone IS NOT NULL THEN 'phone:' || coalesce(_lost[3], weir_phone_fault(_text_phone)) || ':warning' END,
      CASE WHEN member IS NULL THEN coalesce('member:' || coalesce(_lost[4], 'F001') || ':error', 'member:F001:error') END,
      CASE WHEN sex IS NULL AND _text_sex IS NOT NULL THEN 'sex:' || coalesce(_lost[5], 'F042') || ':warning' END,
      'no:' || _repairs[1] || ':repair',
      'amount:' || _money_repairs[1] || ':repair',
      'member:' || _repairs[2] || ':repair') AS _conversion,
    CASE WHEN _class = 'total' THEN 'total row' END AS _skip,
    false AS _deleted
  FROM explained CROSS JOIN input
)
SELECT
  _row, sheet, row_no, scope, issue,
  no,
  amount,
  phone,
  member,
  sex,
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
  'benefit' AS household_type,
  phone
FROM converted CROSS JOIN input
WHERE _skip IS NULL;

-- candidate_resident: each resident that a row states
CREATE OR REPLACE TEMP TABLE candidate_resident AS
-- all fields, of which the register may state only some
SELECT as_of, resident_no, name, sex, born_on, id_type, id_number, phone, registered_place, deceased_on FROM history.resident WHERE false
UNION ALL BY NAME
SELECT
  _row, sheet, row_no, scope, _deleted, false AS _implied,
  no || '|' || member AS source_key,
  member AS name,
  sex
FROM converted CROSS JOIN input
WHERE _skip IS NULL;

-- candidate_event: each event that a row states
CREATE OR REPLACE TEMP TABLE candidate_event AS
-- all fields, of which the register may state only some
SELECT as_of, event_type, event_no, category, channel, occurred_at, ended_at, due_at, closed_at, severity, status, asset, vehicle, resident, household, place, handled_by, measure, unit, amount, result, rating, description, attributes FROM history.event WHERE false
UNION ALL BY NAME
SELECT
  _row, sheet, row_no, scope, _deleted, false AS _implied,
  no || '|' || member AS source_key,
  'subsidy' AS event_type,
  no AS event_no,
  'key:' || no AS household,
  amount
FROM converted CROSS JOIN input
WHERE _skip IS NULL AND (amount is not null);

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
