-- converted: each row with its columns converted once, and what is wrong with them
CREATE OR REPLACE TEMP TABLE converted AS
WITH texts AS (
  -- the texts as they came; a blank token is nothing
  SELECT
    stage._row, stage.sheet, stage.row_no,
    '' AS scope,
    CAST(NULL AS VARCHAR) AS issue,
    nullif('', '') AS _head,
    weir_known(stage.no, blank.tokens) AS _text_no,
    weir_known(stage.text_value, blank.tokens) AS _text_text_value,
    weir_known(stage.integer_value, blank.tokens) AS _text_integer_value,
    weir_known(stage.decimal_value, blank.tokens) AS _text_decimal_value,
    weir_known(stage.money_value, blank.tokens) AS _text_money_value,
    weir_known(stage.date_value, blank.tokens) AS _text_date_value,
    weir_known(stage.datetime_value, blank.tokens) AS _text_datetime_value,
    weir_known(stage.boolean_value, blank.tokens) AS _text_boolean_value,
    weir_known(stage.phone_value, blank.tokens) AS _text_phone_value,
    weir_known(stage.cn_id_value, blank.tokens) AS _text_cn_id_value,
    weir_known(stage.uscc_value, blank.tokens) AS _text_uscc_value,
    weir_known(stage.plate_value, blank.tokens) AS _text_plate_value,
    weir_known(stage.address_value, blank.tokens) AS _text_address_value,
    weir_known(stage.code_value, blank.tokens) AS _text_code_value,
    (SELECT code FROM weir.code WHERE list = 'sex' AND label = lower(weir_text(stage.code_value))) AS _code_code_value,
    stage._class,
    stage._marks
  FROM stage
  CROSS JOIN input
  CROSS JOIN (SELECT list_transform(['无', '不详', '未知', '/', '\', '-', '—', '－－', '空', '暂无', 'N/A', 'NULL', 'none', 'null', 'Null', 'None', '(null)', '\N', 'NaN', 'nan', 'NaT', '<NA>'], lambda weir_b: weir_folded_text(weir_b)) AS tokens) AS blank
),
converted_values AS (
  -- what the texts mean
  SELECT
    *,
    weir_key(weir_whole_text(_text_no)) AS no,
    weir_whole_text(_text_text_value) AS text_value,
    weir_integer(_text_integer_value) AS integer_value,
    weir_decimal(_text_decimal_value) AS decimal_value,
    weir_money(_text_money_value) AS money_value,
    weir_date(_text_date_value) AS date_value,
    weir_datetime(_text_datetime_value) AS datetime_value,
    weir_boolean(_text_boolean_value) AS boolean_value,
    weir_phone(_text_phone_value) AS phone_value,
    weir_cn_id(_text_cn_id_value) AS cn_id_value,
    weir_uscc(_text_uscc_value) AS uscc_value,
    weir_plate(_text_plate_value) AS plate_value,
    _code_code_value AS code_value
  FROM texts
),
addresses AS (
  -- addresses taken apart
  SELECT
    converted_values.*,
    weir_address_parts(_text_address_value, _head) AS _parts_address_value
  FROM converted_values
),
located AS (
  -- addresses in one form
  SELECT
    *,
    weir_address_of(_parts_address_value) AS address_value
  FROM addresses
),
explained AS (
  -- why values are missing or differ from their texts, in rows where they do
  SELECT
    *,
    CASE WHEN no IS NULL AND _text_no IS NOT NULL
      OR text_value IS NULL AND _text_text_value IS NOT NULL
      OR integer_value IS NULL AND _text_integer_value IS NOT NULL
      OR decimal_value IS NULL AND _text_decimal_value IS NOT NULL
      OR money_value IS NULL AND _text_money_value IS NOT NULL
      OR date_value IS NULL AND _text_date_value IS NOT NULL
      OR datetime_value IS NULL AND _text_datetime_value IS NOT NULL
      OR boolean_value IS NULL AND _text_boolean_value IS NOT NULL
      OR phone_value IS NULL AND _text_phone_value IS NOT NULL
      OR cn_id_value IS NULL AND _text_cn_id_value IS NOT NULL
      OR uscc_value IS NULL AND _text_uscc_value IS NOT NULL
      OR plate_value IS NULL AND _text_plate_value IS NOT NULL
      OR address_value IS NULL AND _text_address_value IS NOT NULL
      OR code_value IS NULL AND _text_code_value IS NOT NULL
      THEN list_transform([_text_no, _text_text_value, _text_integer_value, _text_decimal_value, _text_money_value, _text_date_value, _text_datetime_value, _text_boolean_value, _text_phone_value, _text_cn_id_value, _text_uscc_value, _text_plate_value, _text_address_value, _text_code_value], lambda weir_c: weir_text_fault(weir_c)) END AS _lost,
    CASE WHEN _text_no <> CAST(no AS VARCHAR)
      OR _text_text_value <> CAST(text_value AS VARCHAR)
      OR _text_cn_id_value <> CAST(cn_id_value AS VARCHAR)
      OR _text_uscc_value <> CAST(uscc_value AS VARCHAR)
      OR _text_plate_value <> CAST(plate_value AS VARCHAR)
      THEN list_transform([{'raw': _text_no, 'value': CAST(no AS VARCHAR)}, {'raw': _text_text_value, 'value': CAST(text_value AS VARCHAR)}, {'raw': _text_cn_id_value, 'value': CAST(cn_id_value AS VARCHAR)}, {'raw': _text_uscc_value, 'value': CAST(uscc_value AS VARCHAR)}, {'raw': _text_plate_value, 'value': CAST(plate_value AS VARCHAR)}], lambda weir_c: weir_repair(weir_c.raw, weir_c.value)) END AS _repairs,
    CASE WHEN regexp_matches(_text_money_value, '[百千万亿]|[.．][0-9０-９]{3}')
      THEN list_transform([_text_money_value], lambda weir_c: weir_money_repair(weir_c)) END AS _money_repairs
  FROM located
),
judged AS (
  -- what is wrong with them, and rows that are no data
  SELECT
    *,
    concat_ws(' ',
      CASE _class WHEN 'doubtful' THEN ':F053:error' WHEN 'struck' THEN ':F056:error' END,
      weir_struck_parts(_marks),
      CASE WHEN no IS NULL THEN 'no:' || _lost[1] || ':warning' END,
      CASE WHEN text_value IS NULL THEN 'text_value:' || _lost[2] || ':warning' END,
      CASE WHEN integer_value IS NULL AND _text_integer_value IS NOT NULL THEN 'integer_value:' || coalesce(_lost[3], weir_integer_fault(_text_integer_value)) || ':warning' END,
      CASE WHEN decimal_value IS NULL AND _text_decimal_value IS NOT NULL THEN 'decimal_value:' || coalesce(_lost[4], weir_decimal_fault(_text_decimal_value)) || ':warning' END,
      CASE WHEN money_value IS NULL AND _text_money_value IS NOT NULL THEN 'money_value:' || coalesce(_lost[5], weir_money_fault(_text_money_value)) || ':warning' END,
      CASE WHEN date_value IS NULL AND _text_date_value IS NOT NULL THEN 'date_value:' || coalesce(_lost[6], weir_date_fault(_text_date_value)) || ':warning' END,
      CASE WHEN datetime_value IS NULL AND _text_datetime_value IS NOT NULL THEN 'datetime_value:' || coalesce(_lost[7], weir_datetime_fault(_text_datetime_value)) || ':warning' END,
      CASE WHEN boolean_value IS NULL AND _text_boolean_value IS NOT NULL THEN 'boolean_value:' || coalesce(_lost[8], weir_boolean_fault(_text_boolean_value)) || ':warning' END,
      CASE WHEN phone_value IS NULL AND _text_phone_value IS NOT NULL THEN 'phone_value:' || coalesce(_lost[9], weir_phone_fault(_text_phone_value)) || ':warning' END,
      CASE WHEN cn_id_value IS NULL AND _text_cn_id_value IS NOT NULL THEN 'cn_id_value:' || coalesce(_lost[10], weir_cn_id_fault(_text_cn_id_value)) || ':warning' END,
      CASE WHEN uscc_value IS NULL AND _text_uscc_value IS NOT NULL THEN 'uscc_value:' || coalesce(_lost[11], weir_uscc_fault(_text_uscc_value)) || ':warning' END,
      CASE WHEN plate_value IS NULL AND _text_plate_value IS NOT NULL THEN 'plate_value:' || coalesce(_lost[12], weir_plate_fault(_text_plate_value)) || ':warning' END,
      CASE WHEN address_value IS NULL AND _text_address_value IS NOT NULL THEN 'address_value:' || coalesce(_lost[13], weir_address_reason(_text_address_value)) || ':warning' END,
      CASE WHEN code_value IS NULL AND _text_code_value IS NOT NULL THEN 'code_value:' || coalesce(_lost[14], 'F042') || ':warning' END,
      'no:' || _repairs[1] || ':repair',
      'text_value:' || _repairs[2] || ':repair',
      'money_value:' || _money_repairs[1] || ':repair',
      'cn_id_value:' || _repairs[3] || ':repair',
      'uscc_value:' || _repairs[4] || ':repair',
      'plate_value:' || _repairs[5] || ':repair') AS _conversion,
    CASE WHEN _class = 'total' THEN 'total row' END AS _skip,
    false AS _deleted
  FROM explained CROSS JOIN input
)
SELECT
  _row, sheet, row_no, scope, issue,
  no,
  text_value,
  integer_value,
  decimal_value,
  money_value,
  date_value,
  datetime_value,
  boolean_value,
  phone_value,
  cn_id_value,
  uscc_value,
  plate_value,
  address_value,
  code_value,
  _parts_address_value,
  _skip, _deleted,
  _conversion AS _faults
FROM judged;

-- candidate_event: each event that a row states
CREATE OR REPLACE TEMP TABLE candidate_event AS
-- all fields, of which the register may state only some
SELECT as_of, event_type, event_no, category, channel, occurred_at, ended_at, due_at, closed_at, severity, status, asset, vehicle, resident, household, place, handled_by, measure, unit, amount, result, rating, description, attributes FROM history.event WHERE false
UNION ALL BY NAME
SELECT
  _row, sheet, row_no, scope, _deleted, false AS _implied,
  no AS source_key,
  no AS event_no,
  TRY([CAST((concat_ws('; ', text_value, integer_value, decimal_value, money_value, date_value, datetime_value, boolean_value, phone_value, cn_id_value, uscc_value, plate_value, address_value, code_value)) AS VARCHAR)])[1] AS description
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
