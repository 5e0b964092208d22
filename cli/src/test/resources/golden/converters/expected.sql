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
    stage._class
  FROM stage
  CROSS JOIN input
  CROSS JOIN (SELECT ['无', '不详', '未知', '/', '\', '-', '—', '－－', '空', '暂无', 'N/A', 'NULL', 'none', 'null', 'Null', 'None', '(null)', '\N', 'NaN', 'nan', 'NaT', '<NA>'] AS tokens) AS blank
),
converted_values AS (
  -- what the texts mean
  SELECT
    *,
    weir_whole_text(_text_no) AS no,
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
judged AS (
  -- what is wrong with them, and rows that are no data
  SELECT
    *,
    concat_ws(' ',
      CASE WHEN _class = 'doubtful' THEN ':F053:error' END,
      CASE WHEN no IS NULL THEN 'no:' || weir_text_fault(_text_no) || ':warning' END,
      CASE WHEN text_value IS NULL THEN 'text_value:' || weir_text_fault(_text_text_value) || ':warning' END,
      CASE WHEN integer_value IS NULL AND _text_integer_value IS NOT NULL THEN 'integer_value:' || coalesce(weir_lost(_text_integer_value), weir_integer_fault(_text_integer_value)) || ':warning' END,
      CASE WHEN decimal_value IS NULL AND _text_decimal_value IS NOT NULL THEN 'decimal_value:' || coalesce(weir_lost(_text_decimal_value), weir_decimal_fault(_text_decimal_value)) || ':warning' END,
      CASE WHEN money_value IS NULL AND _text_money_value IS NOT NULL THEN 'money_value:' || coalesce(weir_lost(_text_money_value), weir_money_fault(_text_money_value)) || ':warning' END,
      CASE WHEN date_value IS NULL AND _text_date_value IS NOT NULL THEN 'date_value:' || coalesce(weir_lost(_text_date_value), weir_date_fault(_text_date_value)) || ':warning' END,
      CASE WHEN datetime_value IS NULL AND _text_datetime_value IS NOT NULL THEN 'datetime_value:' || coalesce(weir_lost(_text_datetime_value), weir_datetime_fault(_text_datetime_value)) || ':warning' END,
      CASE WHEN boolean_value IS NULL AND _text_boolean_value IS NOT NULL THEN 'boolean_value:' || coalesce(weir_lost(_text_boolean_value), weir_boolean_fault(_text_boolean_value)) || ':warning' END,
      CASE WHEN phone_value IS NULL AND _text_phone_value IS NOT NULL THEN 'phone_value:' || coalesce(weir_lost(_text_phone_value), weir_phone_fault(_text_phone_value)) || ':warning' END,
      CASE WHEN cn_id_value IS NULL AND _text_cn_id_value IS NOT NULL THEN 'cn_id_value:' || coalesce(weir_lost(_text_cn_id_value), weir_cn_id_fault(_text_cn_id_value)) || ':warning' END,
      CASE WHEN uscc_value IS NULL AND _text_uscc_value IS NOT NULL THEN 'uscc_value:' || coalesce(weir_lost(_text_uscc_value), weir_uscc_fault(_text_uscc_value)) || ':warning' END,
      CASE WHEN plate_value IS NULL AND _text_plate_value IS NOT NULL THEN 'plate_value:' || coalesce(weir_lost(_text_plate_value), weir_plate_fault(_text_plate_value)) || ':warning' END,
      CASE WHEN address_value IS NULL AND _text_address_value IS NOT NULL THEN 'address_value:' || coalesce(weir_lost(_text_address_value), 'F041') || ':warning' END,
      CASE WHEN code_value IS NULL AND _text_code_value IS NOT NULL THEN 'code_value:' || coalesce(weir_lost(_text_code_value), 'F042') || ':warning' END,
      'no:' || weir_repair(_text_no, no) || ':repair',
      'text_value:' || weir_repair(_text_text_value, text_value) || ':repair',
      'money_value:' || weir_money_repair(_text_money_value) || ':repair',
      'cn_id_value:' || weir_repair(_text_cn_id_value, cn_id_value) || ':repair',
      'uscc_value:' || weir_repair(_text_uscc_value, uscc_value) || ':repair',
      'plate_value:' || weir_repair(_text_plate_value, plate_value) || ':repair') AS _conversion,
    CASE WHEN _class = 'total' THEN 'total row' END AS _skip,
    false AS _deleted
  FROM located CROSS JOIN input
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
