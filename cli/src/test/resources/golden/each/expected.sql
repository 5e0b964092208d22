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
    weir_key(weir_whole_text(_text_house)) AS house,
    weir_whole_text(_text_member_name_1) AS member_name_1,
    weir_whole_text("_text_member_name_二") AS "member_name_二",
    weir_integer(_text_member_age_1) AS member_age_1,
    weir_integer("_text_member_age_二") AS "member_age_二",
    {'member_age_1': weir_kept(_text_member_age_1), 'member_age_二': weir_kept("_text_member_age_二")} AS raw
  FROM texts
),
explained AS (
  -- why values are missing or differ from their texts, in rows where they do
  SELECT
    *,
    CASE WHEN house IS NULL AND _text_house IS NOT NULL
      OR member_name_1 IS NULL AND _text_member_name_1 IS NOT NULL
      OR "member_name_二" IS NULL AND "_text_member_name_二" IS NOT NULL
      OR member_age_1 IS NULL AND _text_member_age_1 IS NOT NULL
      OR "member_age_二" IS NULL AND "_text_member_age_二" IS NOT NULL
      THEN list_transform([_text_house, _text_member_name_1, "_text_member_name_二", _text_member_age_1, "_text_member_age_二"], lambda weir_c: weir_text_fault(weir_c)) END AS _lost,
    CASE WHEN _text_house <> CAST(house AS VARCHAR)
      OR _text_member_name_1 <> CAST(member_name_1 AS VARCHAR)
      OR "_text_member_name_二" <> CAST("member_name_二" AS VARCHAR)
      THEN list_transform([{'raw': _text_house, 'value': CAST(house AS VARCHAR)}, {'raw': _text_member_name_1, 'value': CAST(member_name_1 AS VARCHAR)}, {'raw': "_text_member_name_二", 'value': CAST("member_name_二" AS VARCHAR)}], lambda weir_c: weir_repair(weir_c.raw, weir_c.value)) END AS _repairs
  FROM converted_values
),
judged AS (
  -- what is wrong with them, and rows that are no data
  SELECT
    *,
    concat_ws(' ',
      CASE _class WHEN 'doubtful' THEN ':F053:error' WHEN 'struck' THEN ':F056:error' END,
      weir_struck_parts(_marks),
      CASE WHEN house IS NULL THEN 'house:' || _lost[1] || ':warning' END,
      CASE WHEN member_name_1 IS NULL THEN 'member_name_1:' || _lost[2] || ':warning' END,
      CASE WHEN "member_name_二" IS NULL THEN 'member_name_二:' || _lost[3] || ':warning' END,
      CASE WHEN member_age_1 IS NULL AND _text_member_age_1 IS NOT NULL THEN 'member_age_1:' || coalesce(_lost[4], weir_integer_fault(_text_member_age_1)) || ':warning' END,
      CASE WHEN "member_age_二" IS NULL AND "_text_member_age_二" IS NOT NULL THEN 'member_age_二:' || coalesce(_lost[5], weir_integer_fault("_text_member_age_二")) || ':warning' END,
      'house:' || _repairs[1] || ':repair',
      'member_name_1:' || _repairs[2] || ':repair',
      'member_name_二:' || _repairs[3] || ':repair') AS _conversion,
    CASE WHEN _class = 'total' THEN 'total row' END AS _skip,
    false AS _deleted
  FROM explained CROSS JOIN input
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
