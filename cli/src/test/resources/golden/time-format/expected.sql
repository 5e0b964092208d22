-- converted: each row with its columns converted once, and what is wrong with them
CREATE OR REPLACE TEMP TABLE converted AS
WITH texts AS (
  -- the texts as they came; a blank token is nothing
  SELECT *,
    weir_formatted(_text_seen, '%m/%d/%Y %I:%M:%S %p') AS _stamp_seen,
    weir_formatted(_text_due, '%d.%m.%Y') AS _stamp_due
  FROM (
    SELECT
      stage._row, stage.sheet, stage.row_no,
      '' AS scope,
      CAST(NULL AS VARCHAR) AS issue,
      weir_known(stage.no, blank.tokens) AS _text_no,
      weir_known(stage.seen, blank.tokens) AS _text_seen,
      weir_known(stage.due, blank.tokens) AS _text_due,
      input.arrived_at AS _arrived_at,
      stage._class,
      stage._marks
    FROM stage
    CROSS JOIN input
    CROSS JOIN (SELECT list_transform(['无', '不详', '未知', '/', '\', '-', '—', '－－', '空', '暂无', 'N/A', 'NULL', 'none', 'null', 'Null', 'None', '(null)', '\N', 'NaN', 'nan', 'NaT', '<NA>'], lambda weir_b: weir_folded_text(weir_b)) AS tokens) AS blank
  )
),
moments AS (
  -- the times as they are read, those of a log each with its year
  SELECT
    texts.*,
    _stamp_seen AS _moment_seen,
    _stamp_due AS _moment_due
  FROM texts
),
converted_values AS (
  -- what the texts mean
  SELECT
    *,
    weir_key(weir_whole_text(_text_no)) AS no,
    weir_datetime(_moment_seen) AS seen,
    weir_date(_moment_due) AS due
  FROM moments
),
explained AS (
  -- why values are missing or differ from their texts, in rows where they do
  SELECT
    *,
    CASE WHEN no IS NULL AND _text_no IS NOT NULL
      OR seen IS NULL AND _moment_seen IS NOT NULL
      OR due IS NULL AND _moment_due IS NOT NULL
      THEN list_transform([_text_no, _moment_seen, _moment_due], lambda weir_c: weir_text_fault(weir_c)) END AS _lost,
    CASE WHEN _text_no <> CAST(no AS VARCHAR)
      THEN list_transform([{'raw': _text_no, 'value': CAST(no AS VARCHAR)}], lambda weir_c: weir_repair(weir_c.raw, weir_c.value)) END AS _repairs
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
      CASE WHEN seen IS NULL AND _moment_seen IS NOT NULL THEN 'seen:' || coalesce(_lost[2], weir_datetime_fault(_moment_seen)) || ':warning' END,
      CASE WHEN due IS NULL AND _moment_due IS NOT NULL THEN 'due:' || coalesce(_lost[3], weir_date_fault(_moment_due)) || ':warning' END,
      'no:' || _repairs[1] || ':repair') AS _conversion,
    CASE WHEN _class = 'total' THEN 'total row' END AS _skip,
    false AS _deleted
  FROM explained CROSS JOIN input
)
SELECT
  _row, sheet, row_no, scope, issue,
  no,
  seen,
  due,
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
  seen AS occurred_at,
  TRY([CAST(due AS TIMESTAMP)])[1] AS closed_at
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
