-- converted: each row with its columns converted once, and what is wrong with them
CREATE OR REPLACE TEMP TABLE converted AS
WITH texts AS (
  -- the texts as they came; a blank token is nothing
  SELECT
    stage._row, stage.sheet, stage.row_no,
    '' AS scope,
    CAST(NULL AS VARCHAR) AS issue,
    weir_known(stage.house, blank.tokens) AS _text_house,
    weir_known(stage.member_name_1, blank.tokens) AS _text_member_name_1,
    weir_known(stage."member_name_二", blank.tokens) AS "_text_member_name_二",
    weir_known(stage.member_age_1, blank.tokens) AS _text_member_age_1,
    weir_known(stage."member_age_二", blank.tokens) AS "_text_member_age_二",
    stage._class
  FROM stage
  CROSS JOIN input
  CROSS JOIN (SELECT ['无', '不详', '未知', '/', '\', '-', '—', '－－', '空', '暂无', 'N/A', 'NULL', 'none', 'null', 'Null', 'None', '(null)', '\N', 'NaN', 'nan', 'NaT', '<NA>'] AS tokens) AS blank
),
converted_values AS (
  -- what the texts mean
  SELECT
    *,
    weir_whole_text(_text_house) AS house,
    weir_whole_text(_text_member_name_1) AS member_name_1,
    weir_whole_text("_text_member_name_二") AS "member_name_二",
    weir_integer(_text_member_age_1) AS member_age_1,
    weir_integer("_text_member_age_二") AS "member_age_二",
    {'member_age_1': weir_kept(_text_member_age_1), 'member_age_二': weir_kept("_text_member_age_二")} AS raw
  FROM texts
),
judged AS (
  -- what is wrong with them, and rows that are no data
  SELECT
    *,
    concat_ws(' ',
      CASE WHEN _class = 'doubtful' THEN ':F053:error' END,
      CASE WHEN house IS NULL THEN 'house:' || weir_text_fault(_text_house) || ':warning' END,
      CASE WHEN member_name_1 IS NULL THEN 'member_name_1:' || weir_text_fault(_text_member_name_1) || ':warning' END,
      CASE WHEN "member_name_二" IS NULL THEN 'member_name_二:' || weir_text_fault("_text_member_name_二") || ':warning' END,
      CASE WHEN member_age_1 IS NULL AND _text_member_age_1 IS NOT NULL THEN 'member_age_1:' || coalesce(weir_lost(_text_member_age_1), weir_integer_fault(_text_member_age_1)) || ':warning' END,
      CASE WHEN "member_age_二" IS NULL AND "_text_member_age_二" IS NOT NULL THEN 'member_age_二:' || coalesce(weir_lost("_text_member_age_二"), weir_integer_fault("_text_member_age_二")) || ':warning' END,
      'house:' || weir_repair(_text_house, house) || ':repair',
      'member_name_1:' || weir_repair(_text_member_name_1, member_name_1) || ':repair',
      'member_name_二:' || weir_repair("_text_member_name_二", "member_name_二") || ':repair') AS _conversion,
    CASE WHEN _class = 'total' THEN 'total row' END AS _skip,
    false AS _deleted
  FROM converted_values CROSS JOIN input
)
SELECT
  _row, sheet, row_no, scope, issue,
  house,
  CASE WHEN TRY([coalesce((member_name_1 <> 'member_age' and member_age_1 is not null -- of the same member
  ), true)])[1] THEN member_name_1 END AS member_name_1,
  CASE WHEN TRY([coalesce(("member_name_二" <> 'member_age' and "member_age_二" is not null -- of the same member
  ), true)])[1] THEN "member_name_二" END AS "member_name_二",
  member_age_1,
  "member_age_二",
  raw,
  _skip, _deleted,
  concat_ws(' ',
    nullif(_conversion, ''),
    CASE WHEN NOT TRY([member_name_1 <> 'member_age' and member_age_1 is not null -- of the same member
    ])[1] THEN 'member_name_1:F005:warning' END,
    CASE WHEN TRY([member_name_1 <> 'member_age' and member_age_1 is not null -- of the same member
    ]) IS NULL THEN 'member_name_1:F006:warning' END,
    CASE WHEN NOT TRY(["member_name_二" <> 'member_age' and "member_age_二" is not null -- of the same member
    ])[1] THEN 'member_name_二:F005:warning' END,
    CASE WHEN TRY(["member_name_二" <> 'member_age' and "member_age_二" is not null -- of the same member
    ]) IS NULL THEN 'member_name_二:F006:warning' END) AS _faults
FROM judged;

-- candidate_resident: each resident that a row states
CREATE OR REPLACE TEMP TABLE candidate_resident AS
-- all fields, of which the register may state only some
SELECT as_of, resident_no, name, sex, born_on, id_type, id_number, phone, registered_place, deceased_on FROM history.resident WHERE false
UNION ALL BY NAME
SELECT
  _row, sheet, row_no, scope, _deleted, false AS _implied,
  house || '|' || member AS source_key,
  TRY([CAST((member_name || '/' || coalesce(raw.member_age, '?')) AS VARCHAR)])[1] AS name
FROM (
  SELECT
    * REPLACE ({'member_age': raw.member_age_1} AS raw),
    '1' AS member,
    member_name_1 AS member_name,
    member_age_1 AS member_age
  FROM converted
) AS converted CROSS JOIN input
WHERE _skip IS NULL AND (member_name is not null)
UNION ALL BY NAME
SELECT
  _row, sheet, row_no, scope, _deleted, false AS _implied,
  house || '|' || member AS source_key,
  TRY([CAST((member_name || '/' || coalesce(raw.member_age, '?')) AS VARCHAR)])[1] AS name
FROM (
  SELECT
    * REPLACE ({'member_age': raw."member_age_二"} AS raw),
    '二' AS member,
    "member_name_二" AS member_name,
    "member_age_二" AS member_age
  FROM converted
) AS converted CROSS JOIN input
WHERE _skip IS NULL AND (member_name is not null);

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
