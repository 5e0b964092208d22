-- converted: each row with its columns converted once, and what is wrong with them
CREATE OR REPLACE TEMP TABLE converted AS
WITH texts AS (
  -- the texts as they came; a blank token is nothing
  SELECT
    stage._row, stage.sheet, stage.row_no,
    '' AS scope,
    CAST(NULL AS VARCHAR) AS issue,
    weir_known(stage."order", blank.tokens) AS _text_order,
    weir_known(stage."group", blank.tokens) AS _text_group,
    weir_known(stage."all", blank.tokens) AS _text_all,
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
    weir_whole_text(_text_order) AS "order",
    weir_whole_text(_text_group) AS "group",
    weir_integer(_text_all) AS "all"
  FROM texts
),
explained AS (
  -- why values are missing or differ from their texts, in rows where they do
  SELECT
    *,
    CASE WHEN "order" IS NULL AND _text_order IS NOT NULL
      OR "group" IS NULL AND _text_group IS NOT NULL
      OR "all" IS NULL AND _text_all IS NOT NULL
      THEN list_transform([_text_order, _text_group, _text_all], lambda weir_c: weir_text_fault(weir_c)) END AS _lost,
    CASE WHEN _text_order <> CAST("order" AS VARCHAR)
      OR _text_group <> CAST("group" AS VARCHAR)
      THEN list_transform([{'raw': _text_order, 'value': CAST("order" AS VARCHAR)}, {'raw': _text_group, 'value': CAST("group" AS VARCHAR)}], lambda weir_c: weir_repair(weir_c.raw, weir_c.value)) END AS _repairs
  FROM converted_values
),
judged AS (
  -- what is wrong with them, and rows that are no data
  SELECT
    *,
    concat_ws(' ',
      CASE _class WHEN 'doubtful' THEN ':F053:error' WHEN 'struck' THEN ':F056:error' END,
      weir_struck_parts(_marks),
      CASE WHEN "order" IS NULL THEN 'order:' || _lost[1] || ':warning' END,
      CASE WHEN "group" IS NULL THEN 'group:' || _lost[2] || ':warning' END,
      CASE WHEN "all" IS NULL AND _text_all IS NOT NULL THEN 'all:' || coalesce(_lost[3], weir_integer_fault(_text_all)) || ':warning' END,
      'order:' || _repairs[1] || ':repair',
      'group:' || _repairs[2] || ':repair') AS _conversion,
    CASE WHEN _class = 'total' THEN 'total row' END AS _skip,
    false AS _deleted
  FROM explained CROSS JOIN input
)
SELECT
  _row, sheet, row_no, scope, issue,
  CASE WHEN TRY([coalesce(("order" <> ''), true)])[1] THEN "order" END AS "order",
  "group",
  "all",
  _skip, _deleted,
  concat_ws(' ',
    nullif(_conversion, ''),
    CASE WHEN NOT TRY(["order" <> ''])[1] THEN 'order:F005:warning' END,
    CASE WHEN TRY(["order" <> '']) IS NULL THEN 'order:F006:warning' END) AS _faults
FROM judged;

-- candidate_household: each household that a row states
CREATE OR REPLACE TEMP TABLE candidate_household AS
-- all fields, of which the register may state only some
SELECT as_of, household_no, household_type, head_name, head_id_number, phone, place, resident_count, moved_in_on, moved_out_on, status, ended_on FROM history.household WHERE false
UNION ALL BY NAME
SELECT
  _row, sheet, row_no, scope, _deleted, false AS _implied,
  "order" AS source_key,
  "order" AS household_no,
  "group" AS head_name,
  TRY([CAST(("all" + 1) AS BIGINT)])[1] AS resident_count
FROM converted CROSS JOIN input
WHERE _skip IS NULL AND TRY(["group" is not null])[1];

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
