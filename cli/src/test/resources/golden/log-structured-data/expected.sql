-- converted: each row with its columns converted once, and what is wrong with them
CREATE OR REPLACE TEMP TABLE converted AS
WITH texts AS (
  -- the texts as they came; a blank token is nothing
  SELECT *,
    weir_log_stamp(_text_seen) AS _stamp_seen
  FROM (
    SELECT
      stage._row, stage.sheet, stage.row_no,
      '' AS scope,
      CAST(NULL AS VARCHAR) AS issue,
      weir_known(stage._said_seen, blank.tokens) AS _text_seen,
      weir_known(stage._said_seq, blank.tokens) AS _text_seq,
      weir_known(stage._said_note, blank.tokens) AS _text_note,
      weir_known(stage._said_severity, blank.tokens) AS _text_severity,
      input.arrived_at AS _arrived_at,
      coalesce(contains(stage.extra, '"cut_off"'), false) OR concat(stage._groups.pri, stage._groups.version, stage._groups."timestamp", stage._groups.hostname, stage._groups.app_name, stage._groups.proc_id, stage._groups.msg_id, stage._groups.structured_data, stage._groups.message) = '' OR coalesce(weir_is_two_lines(stage.line, stage._groups.message, stage._groups.hostname, [stage._groups.pri, stage._groups.version, stage._groups."timestamp", stage._groups.hostname, stage._groups.app_name, stage._groups.proc_id, stage._groups.msg_id, stage._groups.structured_data, stage._groups.message]), false) OR weir_is_line_again(stage.line, '(?s)^<([0-9]{1,3})>([1-9][0-9]{0,2}) (-|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})) ([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+) (-|(?:\[(?:[^\]"\\]|"(?:[^"\\]|\\.)*")*\])+)(?: \x{FEFF}?(.*))?$') AS _unmatched,
      stage.extra AS _extra
    FROM (
      SELECT *,
        nullif(stage._groups."timestamp", '') AS _said_seen,
        weir_sd_of(stage._groups.structured_data, 'door@32473', 'seq') AS _said_seq,
        weir_sd(stage._groups.structured_data, 'note') AS _said_note,
        weir_severity(nullif(stage._groups.pri, '')) AS _said_severity
      FROM (SELECT *, regexp_extract(line, '(?s)^<([0-9]{1,3})>([1-9][0-9]{0,2}) (-|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})) ([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+) (-|(?:\[(?:[^\]"\\]|"(?:[^"\\]|\\.)*")*\])+)(?: \x{FEFF}?(.*))?$', ['pri', 'version', 'timestamp', 'hostname', 'app_name', 'proc_id', 'msg_id', 'structured_data', 'message']) AS _groups FROM stage) AS stage
    ) AS stage
    CROSS JOIN input
    CROSS JOIN (SELECT list_transform(['无', '不详', '未知', '/', '\', '-', '—', '－－', '空', '暂无', 'N/A', 'NULL', 'none', 'null', 'Null', 'None', '(null)', '\N', 'NaN', 'nan', 'NaT', '<NA>'], lambda weir_b: weir_folded_text(weir_b)) AS tokens) AS blank
  )
),
moments AS (
  -- the times as they are read, those of a log each with its year
  SELECT
    texts.*,
    weir_log_dated(_stamp_seen, NULL, _arrived_at) AS _moment_seen
  FROM texts
),
converted_values AS (
  -- what the texts mean
  SELECT
    *,
    weir_datetime(_moment_seen) AS seen,
    weir_key(weir_whole_text(_text_seq)) AS seq,
    weir_whole_text(_text_note) AS note,
    weir_whole_text(_text_severity) AS severity
  FROM moments
),
explained AS (
  -- why values are missing or differ from their texts, in rows where they do
  SELECT
    *,
    CASE WHEN seen IS NULL AND _moment_seen IS NOT NULL
      OR seq IS NULL AND _text_seq IS NOT NULL
      OR note IS NULL AND _text_note IS NOT NULL
      OR severity IS NULL AND _text_severity IS NOT NULL
      THEN list_transform([_moment_seen, _text_seq, _text_note, _text_severity], lambda weir_c: weir_text_fault(weir_c)) END AS _lost,
    CASE WHEN _text_seq <> CAST(seq AS VARCHAR)
      OR _text_note <> CAST(note AS VARCHAR)
      OR _text_severity <> CAST(severity AS VARCHAR)
      THEN list_transform([{'raw': _text_seq, 'value': CAST(seq AS VARCHAR)}, {'raw': _text_note, 'value': CAST(note AS VARCHAR)}, {'raw': _text_severity, 'value': CAST(severity AS VARCHAR)}], lambda weir_c: weir_repair(weir_c.raw, weir_c.value)) END AS _repairs
  FROM converted_values
),
judged AS (
  -- what is wrong with them, and rows that are no data
  SELECT
    *,
    concat_ws(' ',
      CASE WHEN _unmatched THEN 'line:F050:error' END,
      CASE WHEN contains(_extra, '"no_end"') THEN 'line:F052:warning' END,
      CASE WHEN contains(_extra, '"repeats_unknown"') THEN 'line:F071:error' END,
      CASE WHEN _moment_seen IS NULL THEN 'seen:F001:error' WHEN seen IS NULL THEN 'seen:' || coalesce(_lost[1], weir_datetime_fault(_moment_seen)) || ':error' END,
      CASE WHEN seq IS NULL THEN 'seq:' || _lost[2] || ':warning' END,
      CASE WHEN note IS NULL THEN 'note:' || _lost[3] || ':warning' END,
      CASE WHEN severity IS NULL THEN 'severity:' || _lost[4] || ':warning' END,
      'seq:' || _repairs[1] || ':repair',
      'note:' || _repairs[2] || ':repair',
      'severity:' || _repairs[3] || ':repair') AS _conversion,
    CAST(NULL AS VARCHAR) AS _skip,
    false AS _deleted
  FROM explained CROSS JOIN input
)
SELECT
  _row, sheet, row_no, scope, issue,
  seen,
  seq,
  note,
  severity,
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
  seq AS source_key,
  seq AS event_no,
  seen AS occurred_at,
  severity,
  note AS description
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
