-- What the registers say, without anything of Weir's but its way to bring an address into one form.
-- moment: a time in one of the ways in which the hotline writes it
CREATE MACRO moment(text) AS
  try_strptime(text, ['%Y-%m-%d %H:%M:%S', '%Y/%m/%d %H:%M', '%Y年%m月%d日 %H:%M', '%Y.%m.%d %H:%M', '%Y%m%d%H%M%S']);

-- day: of the publication
CREATE TABLE day AS SELECT CAST(value AS TIMESTAMP)::DATE AS day FROM published.weir.meta WHERE name = 'published_at';

-- request: the newest export of each request
CREATE TABLE request AS
SELECT "工单编号" AS request_no, moment("诉求时间") AS opened_at, -- a term that ends before the request was made is none
  CASE WHEN moment("办理期限") >= opened_at THEN moment("办理期限") END AS due_at, moment("办结时间") AS closed_at,
  coalesce(closed_at, CASE WHEN "办理状态" <> '已办结' THEN (SELECT day FROM day) END) > due_at AS late,
  "办理状态" <> '已办结' AND due_at < (SELECT day FROM day) AS overdue, "诉求类别" AS category, "办理状态" AS status, "承办单位" AS office, "满意度" AS rating,
  regexp_extract("事发地址", '([^区道]+社区)', 1) AS community
FROM export WHERE coalesce("工单编号", '') <> ''
QUALIFY row_number() OVER (PARTITION BY "工单编号" ORDER BY exported_on DESC) = 1;

-- home: who is in the register, where he is registered, and where he lives
CREATE TABLE home AS
WITH alive AS (
  SELECT person_no, sex, try_cast(born_on AS DATE) AS born_on FROM person
  WHERE deleted = '0' AND deceased_on IS NULL AND coalesce(name, '') <> ''
),
door AS (
  SELECT hukou_no, hu_type, regexp_extract(address, '街道(.+社区)', 1) AS community,
    translate(regexp_extract(address, '街道(.+)$', 1), '１２３４５６７８９０', '1234567890') AS address
  FROM hukou WHERE deleted = '0' AND hukou_no IS NOT NULL
),
said AS (
  SELECT person_no, sex, born_on, presence, door.*
  FROM alive JOIN member USING (person_no) JOIN door USING (hukou_no)
  WHERE member.deleted = '0' AND member.to_on IS NULL
)
SELECT *, 'registered' AS how FROM said WHERE presence IN ('人户一致', '户在人不在')
UNION ALL
SELECT *, 'living' FROM said WHERE presence IN ('人户一致', '人在户不在')
  OR presence = '户在人不在' AND person_no NOT IN (SELECT person_no FROM said WHERE presence IN ('人户一致', '人在户不在'));

-- behind_other_doors: whom the house ledgers name behind a door where the register knows nobody who lives there
CREATE TABLE behind_other_doors AS
SELECT scope, source_key, split_part(address, '|', 1) AS community
FROM truth_occupants
WHERE regexp_replace(address, '^(.+?)[|](.+?)[|](.+?)[|](.+)$', '\1\2\3\4室')
  NOT IN (SELECT address FROM home WHERE how = 'living' AND address IS NOT NULL);

