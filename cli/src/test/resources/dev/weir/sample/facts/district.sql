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


-- thing: what stands in each issue of each register of things, without rows that come back; of two rows with one number neither is known
CREATE TABLE thing AS
WITH named AS (
  SELECT *, CASE register WHEN '公共设施台账' THEN 'facility' WHEN '车位台账' THEN 'parking_space' WHEN '车辆登记' THEN 'vehicle'
      WHEN '道闸台账' THEN 'barrier' WHEN '门禁控制器台账' THEN 'door_controller' WHEN '监控点位台账' THEN 'camera' WHEN 'meters' THEN 'meter' END AS asset_type,
    coalesce(cells ->> '设施编号', cells ->> '车位编号', cells ->> '泊位号', cells ->> '车位号', cells ->> '车牌号', cells ->> '号牌号码', cells ->> '车牌',
      cells ->> '道闸编号', cells ->> '设备编号', cells ->> '点位编号', cells ->> '$.meter.no') AS written,
    coalesce(cells ->> '位置', cells ->> '车位位置', cells ->> '住址', cells ->> '家庭住址', cells ->> '安装位置', cells ->> '$.site.address') AS address,
    coalesce(cells ->> '状态', cells ->> '车位状态', cells ->> '使用状态', cells ->> '运行状态', cells ->> '$.status') AS state,
    coalesce(cells ->> '安装日期', cells ->> '启用日期', cells ->> '登记日期', cells ->> '办理日期', cells ->> '$.site.installed') AS installed
  FROM line
)
SELECT asset_type, scope, issue, upper(regexp_replace(translate(written, '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ',
    '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), '[ ·]', '', 'g')) AS no,
  nullif(coalesce(cells ->> '户号', cells ->> '户口簿号'), '') AS household,
  translate(cells ->> '设施名称', '（）', '()') AS name, cells ->> '类别' AS category, CASE WHEN state IN ('在用', '正常', '启用', '完好') THEN 'in_service'
    WHEN state IN ('停用', '故障', '检修', '损坏') THEN 'out_of_service' WHEN state IN ('拆除', '报废') THEN 'removed' END AS status,
  nullif(regexp_extract(address, '([^区道]+社区)', 1), '') AS community, try_strptime(installed, ['%Y-%m-%d', '%Y/%m/%d', '%Y年%m月%d日']) AS installed_on,
  try_cast(cells ->> '经度' AS DOUBLE) AS longitude, try_cast(cells ->> '纬度' AS DOUBLE) AS latitude,
  -- a remark is in no mapping, and a plate is one plate however it is written
  regexp_replace(replace(cells, written, ''), '"(备注|序号)":"[^"]*"', '') AS content
FROM named
WHERE (input, row_no) NOT IN (SELECT (input, row_no) FROM truth_all_rejects WHERE input IS NOT NULL);

-- thing_now: the newest issue of each register
CREATE TABLE thing_now AS SELECT * FROM thing QUALIFY issue = max(issue) OVER (PARTITION BY asset_type, scope);

-- thing_in_month: of each register the issue that counts in each month of which there is one
CREATE TABLE thing_in_month AS
SELECT each.month, thing.*
FROM (SELECT DISTINCT issue AS month FROM thing WHERE asset_type IN ('facility', 'parking_space', 'vehicle')) AS each
JOIN thing ON thing.issue <= each.month
QUALIFY issue = max(issue) OVER (PARTITION BY each.month, asset_type, scope);
