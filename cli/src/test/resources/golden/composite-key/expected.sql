-- converted: each row with its columns converted once, and what is wrong with them
CREATE OR REPLACE TEMP TABLE converted AS
WITH texts AS (
  -- the texts as they came; a blank token is nothing
  SELECT
    stage._row, stage.sheet, stage.row_no,
    '' AS scope,
    part.issue AS issue,
    part.as_of AS _part_as_of,
    weir_known(stage.no, blank.tokens) AS _text_no,
    weir_known(stage.amount, blank.tokens) AS _text_amount,
    weir_known(stage.paid, blank.tokens) AS _text_paid,
    stage._class,
    stage._marks
  FROM stage
  CROSS JOIN input
  LEFT JOIN part ON part.sheet = stage.sheet AND stage.row_no BETWEEN part.first_row AND part.last_row
  CROSS JOIN (SELECT list_transform(['无', '不详', '未知', '/', '\', '-', '—', '－－', '空', '暂无', 'N/A', 'NULL', 'none', 'null', 'Null', 'None', '(null)', '\N', 'NaN', 'nan', 'NaT', '<NA>'], lambda weir_b: weir_folded_text(weir_b)) AS tokens) AS blank
),
converted_values AS (
  -- what the texts mean
  SELECT
    *,
    weir_key(weir_whole_text(_text_no)) AS no,
    weir_money(_text_amount) AS amount,
    weir_date(_text_paid) AS paid
  FROM texts
),
explained AS (
  -- why values are missing or differ from their texts, in rows where they do
  SELECT
    *,
    CASE WHEN no IS NULL AND _text_no IS NOT NULL
      OR amount IS NULL AND _text_amount IS NOT NULL
      OR paid IS NULL AND _text_paid IS NOT NULL
      THEN list_transform([_text_no, _text_amount, _text_paid], lambda weir_c: weir_text_fault(weir_c)) END AS _lost,
    CASE WHEN _text_no <> CAST(no AS VARCHAR)
      THEN list_transform([{'raw': _text_no, 'value': CAST(no AS VARCHAR)}], lambda weir_c: weir_repair(weir_c.raw, weir_c.value)) END AS _repairs,
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
      CASE WHEN no IS NULL THEN 'no:' || _lost[1] || ':warning' END,
      CASE WHEN amount IS NULL AND _text_amount IS NOT NULL THEN 'amount:' || coalesce(_lost[2], weir_money_fault(_text_amount)) || ':warning' END,
      CASE WHEN paid IS NULL AND _text_paid IS NOT NULL THEN 'paid:' || coalesce(_lost[3], weir_date_fault(_text_paid)) || ':warning' END,
      'no:' || _repairs[1] || ':repair',
      'amount:' || _money_repairs[1] || ':repair') AS _conversion,
    CASE WHEN _class = 'total' THEN 'total row' END AS _skip,
    false AS _deleted
  FROM explained CROSS JOIN input
)
SELECT
  _row, sheet, row_no, scope, issue,
  no,
  amount,
  paid,
  _part_as_of,
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
  no || '|' || issue || '|' || CAST(paid AS VARCHAR) AS source_key,
  _part_as_of AS as_of,
  no AS event_no,
  amount
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
