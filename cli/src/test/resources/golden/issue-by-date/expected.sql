-- converted: each row with its columns converted once, and what is wrong with them
CREATE OR REPLACE TEMP TABLE converted AS
WITH texts AS (
  -- the texts as they came; a blank token is nothing
  SELECT
    stage._row, stage.sheet, stage.row_no,
    '' AS scope,
    strftime(weir_date(nullif(weir_text(stage.issued), '')), '%Y-%m-%d') AS issue,
    weir_known(stage.issued, blank.tokens) AS _text_issued,
    weir_known(stage.no, blank.tokens) AS _text_no,
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
    weir_whole_text(_text_issued) AS issued,
    weir_key(weir_whole_text(_text_no)) AS no
  FROM texts
),
explained AS (
  -- why values are missing or differ from their texts, in rows where they do
  SELECT
    *,
    CASE WHEN issued IS NULL AND _text_issued IS NOT NULL
      OR no IS NULL AND _text_no IS NOT NULL
      THEN list_transform([_text_issued, _text_no], lambda weir_c: weir_text_fault(weir_c)) END AS _lost,
    CASE WHEN _text_issued <> CAST(issued AS VARCHAR)
      OR _text_no <> CAST(no AS VARCHAR)
      THEN list_transform([{'raw': _text_issued, 'value': CAST(issued AS VARCHAR)}, {'raw': _text_no, 'value': CAST(no AS VARCHAR)}], lambda weir_c: weir_repair(weir_c.raw, weir_c.value)) END AS _repairs
  FROM converted_values
),
judged AS (
  -- what is wrong with them, and rows that are no data
  SELECT
    *,
    concat_ws(' ',
      CASE _class WHEN 'doubtful' THEN ':F053:error' WHEN 'struck' THEN ':F056:error' END,
      weir_struck_parts(_marks),
      CASE WHEN issued IS NULL THEN 'issued:' || _lost[1] || ':warning' END,
      CASE WHEN no IS NULL THEN 'no:' || _lost[2] || ':warning' END,
      'issued:' || _repairs[1] || ':repair',
      'no:' || _repairs[2] || ':repair') AS _conversion,
    CASE WHEN _class = 'total' THEN 'total row' END AS _skip,
    false AS _deleted
  FROM explained CROSS JOIN input
)
SELECT
  _row, sheet, row_no, scope, issue,
  issued,
  no,
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
  issue AS head_name
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

-- older_issue: rows of an older issue than the newest one of their ledger in this input, and when the issue after theirs begins
CREATE OR REPLACE TEMP TABLE older_issue AS
SELECT converted._row, converted.issue AS _issue, after._begins AS _until
FROM converted JOIN ledger_scope ON ledger_scope.scope = converted.scope
JOIN (
  SELECT scope, issue, lead(TRY_CAST(substr(issue || '-01-01', 1, 10) AS DATE)) OVER (PARTITION BY scope ORDER BY issue) AS _begins
  FROM (SELECT DISTINCT scope, issue FROM converted WHERE _skip IS NULL)
) AS after ON after.scope = converted.scope AND after.issue = converted.issue
WHERE _skip IS NULL AND converted.issue < ledger_scope.issue AND ledger_scope.replaces;

-- past_household: each household that they state
CREATE OR REPLACE TEMP TABLE past_household AS
SELECT candidate.* REPLACE (
    coalesce(candidate.as_of, TRY_CAST(substr(older._issue || '-01-01', 1, 10) AS DATE)) AS as_of,
    older._until AS ended_on),
  older._issue
FROM candidate_household AS candidate JOIN older_issue AS older ON older._row = candidate._row
WHERE NOT _implied AND source_key IS NOT NULL;

-- candidate_household: what they say of each household is past
DELETE FROM candidate_household WHERE NOT _implied AND _row IN (SELECT _row FROM older_issue);
