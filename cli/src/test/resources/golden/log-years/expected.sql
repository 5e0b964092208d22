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
      input.arrived_at AS _arrived_at,
      coalesce(contains(stage.extra, '"cut_off"'), false) OR concat(stage._groups."at", stage._groups.seq) = '' OR coalesce(weir_is_two_lines(stage.line, stage._groups.seq, '', [stage._groups."at", stage._groups.seq]), false) OR weir_is_line_again(stage.line, '(?s)([A-Z][a-z]{2} [ 0-9]{2} [0-9:]{8}) (.+)') AS _unmatched,
      stage.extra AS _extra
    FROM (
      SELECT *,
        nullif(stage._groups."at", '') AS _said_seen,
        nullif(stage._groups.seq, '') AS _said_seq
      FROM (SELECT *, regexp_extract(line, '(?s)([A-Z][a-z]{2} [ 0-9]{2} [0-9:]{8}) (.+)', ['at', 'seq']) AS _groups FROM stage) AS stage
    ) AS stage
    CROSS JOIN input
    CROSS JOIN (SELECT list_transform(['无', '不详', '未知', '/', '\', '-', '—', '－－', '空', '暂无', 'N/A', 'NULL', 'none', 'null', 'Null', 'None', '(null)', '\N', 'NaN', 'nan', 'NaT', '<NA>'], lambda weir_b: weir_folded_text(weir_b)) AS tokens) AS blank
  )
),
undated_seen AS (
  -- times without a year, and where the date jumps
  SELECT *, sum(CASE WHEN before IS NULL OR abs(day - day_before) > 31 THEN 1 ELSE 0 END) OVER (ORDER BY _row) AS stretch
  FROM (
    SELECT *, weir_log_day(before) AS day_before
    FROM (
      SELECT _row, _stamp_seen AS stamp, weir_log_day(_stamp_seen) AS day, lag(_stamp_seen) OVER (ORDER BY _row) AS before
      FROM texts
      WHERE starts_with(_stamp_seen, '-') AND weir_log_day(_stamp_seen) IS NOT NULL))
),
stretches_seen AS (
  -- lines within which it does not, the arrival at the end
  SELECT stretch, count(*) AS lines, arg_min(stamp, _row) AS first, arg_max(stamp, _row) AS last
  FROM undated_seen
  GROUP BY stretch
  UNION ALL
  SELECT max(stretch) + 1, NULL, strftime(any_value(input.arrived_at), '-%m-%d %H:%M:%S'), NULL
  FROM undated_seen CROSS JOIN input
  HAVING count(*) > 0
),
jumps_seen AS (
  -- which of them are strays: the date comes back to where it was
  SELECT *,
    -- a clock that was not set begins on 1 January, far from the lines around
    coalesce(first LIKE '-01-01 00:%' AND last LIKE '-01-01 00:%'
      AND weir_log_days_apart(first, coalesce(last_before, '-07-01')) > 31 AND weir_log_days_apart(first_behind, last) > 31,
      false) AS is_unset,
    coalesce(weir_log_days_apart(first, last_before) > 31 AND weir_log_days_apart(first_behind, last) > 31
      AND weir_log_days_apart(last_before, first_behind) <= 1 AND lines_behind IS NOT NULL, false) AS comes_back,
    comes_back AND lines < lines_before AND (lines < lines_behind OR lines_behind IS NULL) AS is_stray
  FROM (
    SELECT *, lag(last) OVER pair AS last_before, lead(first) OVER pair AS first_behind,
      lag(lines) OVER pair AS lines_before, lead(lines) OVER pair AS lines_behind
    FROM stretches_seen
    WINDOW pair AS (ORDER BY stretch))
),
counted_seen AS (
  -- how many years have passed since the first line
  SELECT *, sum(step) OVER (ORDER BY stretch) AS passed
  FROM (
    SELECT *,
      CASE WHEN weir_log_day(first) - weir_log_day(lag(last) OVER (ORDER BY stretch)) < -31 THEN 1
        WHEN weir_log_day(first) - weir_log_day(lag(last) OVER (ORDER BY stretch)) >= 364 THEN -1
        ELSE 0 END AS step
    FROM jumps_seen
    WHERE lines IS NOT NULL AND NOT is_stray AND NOT is_unset)
),
span_seen AS (
  -- its ends, where 29 February stands, and up to which stretch no year can be told
  SELECT arg_min(first, stretch) AS first, arg_max(last, stretch) AS last,
    CAST(arg_max(passed, stretch) AS BIGINT) AS passed,
    (SELECT list(DISTINCT CAST(passed AS BIGINT)) FROM undated_seen JOIN counted_seen USING (stretch)
      WHERE starts_with(stamp, '-02-29')) AS leaps,
    (SELECT max(stretch) FROM (
      SELECT stretch, comes_back AND NOT is_stray AND NOT is_unset AND NOT lag(is_stray OR is_unset, 1, false) OVER pair
        AND NOT lead(is_stray OR is_unset, 1, false) OVER pair AS is_doubtful
      FROM jumps_seen WINDOW pair AS (ORDER BY stretch))
    WHERE is_doubtful) AS doubtful
  FROM counted_seen
),
first_year_seen AS (
  -- the year of its first line
  SELECT weir_log_first_year(first, last, passed, leaps, input.arrived_at, input.file_name) AS year, doubtful
  FROM span_seen CROSS JOIN input
),
years_seen AS (
  -- the year of each stretch
  SELECT stretch, CASE WHEN is_unset THEN 'unset'
      WHEN stretch > coalesce(doubtful, 0) THEN CAST(first_year.year + counted.passed AS VARCHAR) END AS year
  FROM jumps_seen
  LEFT JOIN (SELECT stretch, passed FROM counted_seen) AS counted USING (stretch)
  CROSS JOIN first_year_seen AS first_year
  WHERE lines IS NOT NULL
),
moments AS (
  -- the times as they are read, those of a log each with its year
  SELECT
    texts.*,
    weir_log_dated(_stamp_seen, years_seen.year, _arrived_at) AS _moment_seen
  FROM texts
  LEFT JOIN undated_seen ON undated_seen._row = texts._row
  LEFT JOIN years_seen ON years_seen.stretch = undated_seen.stretch
),
converted_values AS (
  -- what the texts mean
  SELECT
    *,
    weir_datetime(_moment_seen) AS seen,
    weir_key(weir_whole_text(_text_seq)) AS seq
  FROM moments
),
explained AS (
  -- why values are missing or differ from their texts, in rows where they do
  SELECT
    *,
    CASE WHEN seen IS NULL AND _moment_seen IS NOT NULL
      OR seq IS NULL AND _text_seq IS NOT NULL
      THEN list_transform([_moment_seen, _text_seq], lambda weir_c: weir_text_fault(weir_c)) END AS _lost,
    CASE WHEN _text_seq <> CAST(seq AS VARCHAR)
      THEN list_transform([{'raw': _text_seq, 'value': CAST(seq AS VARCHAR)}], lambda weir_c: weir_repair(weir_c.raw, weir_c.value)) END AS _repairs
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
      CASE WHEN seen IS NULL AND _moment_seen IS NOT NULL THEN 'seen:' || coalesce(_lost[1], weir_datetime_fault(_moment_seen)) || ':warning' END,
      CASE WHEN seq IS NULL THEN coalesce('seq:' || coalesce(_lost[2], 'F001') || ':error', 'seq:F001:error') END,
      'seq:' || _repairs[1] || ':repair') AS _conversion,
    CAST(NULL AS VARCHAR) AS _skip,
    false AS _deleted
  FROM explained CROSS JOIN input
)
SELECT
  _row, sheet, row_no, scope, issue,
  seen,
  seq,
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
  seen AS occurred_at
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
