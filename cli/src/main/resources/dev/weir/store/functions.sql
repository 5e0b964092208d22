-- The weir_* functions: what a department's text becomes. The only file of conversions that knows the engine.
--
-- weir_x(text) is the value or null and never an error; weir_x_fault(text) is null or the code of what is wrong with text
-- that is not blank. Each folds full width to half width itself. weir_folded_x(h) does the work on folded text.
--
-- House rules: a format is accepted only after a regular expression has matched all of it (the engine's own casts are
-- lenient); [0-9], never a backslash d; a list of one element and a lambda compute a value once that is used many times,
-- and lambda parameters start with weir_ so that no caller's column can be captured.

-- ── Values that a program destroyed ───────────────────────────────────────────────────────────────────────────────────

-- A reader marks a cell whose value is lost: U+FDD0, which is no character, then the fault's code in four, then what the cell
-- shows. All functions below take it for no text.

-- What the cell shows.
CREATE OR REPLACE MACRO weir_shown(x) AS CASE WHEN starts_with(x, chr(64976)) THEN substr(x, 6) ELSE x END;

-- The text, null if its value is lost.
CREATE OR REPLACE MACRO weir_kept(x) AS CASE WHEN NOT starts_with(x, chr(64976)) THEN x END;

-- The columns of which a part is struck out, each as the repair that tells it; null for none. marks: as the stage has them.
CREATE OR REPLACE MACRO weir_struck_parts(marks) AS
  nullif(array_to_string(list_transform(regexp_extract_all(marks, 'part:([^ ]+)', 1), lambda weir_c: weir_c || ':R004:repair'), ' '), '');

-- Nothing; or 1.00E+05 and 6.22202E+18, which a program shortened; or 3月2日, which a spreadsheet made of 3-2;
-- or an error that it saved as text.
CREATE OR REPLACE MACRO weir_says_nothing(h) AS
  regexp_full_match(h, '|[-+−]?[0-9]([.][0-9]+)?[eE][-+][0-9]{2,3}|[-+−]?[0-9][.][0-9]+[eE][0-9]{1,3}|1?[0-9]月[1-3]?[0-9]日|#(REF!|N/A|VALUE!|DIV/0!|NAME[?]|NUM!|NULL!|SPILL!|CALC!)');

-- ── Characters ────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Each of these names its argument once or twice, and so may what it is called with: the engine copies an argument to each place
-- that names it, and small ledgers spend their time on such copies.

-- Full width to half width.
CREATE OR REPLACE MACRO weir_narrow(x) AS
  translate(x,
    '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～￥',
    '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~¥');

-- Marks of no width removed.
CREATE OR REPLACE MACRO weir_without_marks(h) AS
  regexp_replace(h, '[\x{AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{2069}\x{FEFF}]+', '', 'g');

-- Full width to half width, every kind of blank to a space, marks of no width removed; null if the value is lost.
CREATE OR REPLACE MACRO weir_half(x) AS
  regexp_replace(weir_without_marks(weir_narrow(weir_kept(x))), '[\x{A0}\x{1680}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}]', ' ', 'g');

-- Programs guard texts from spreadsheets: ="000123" and '000123 are 000123.
CREATE OR REPLACE MACRO weir_unguarded(h) AS regexp_replace(h, '^ ?(?:="([^"]*)" ?|''([^'']+))$', '\1\2');

-- Half width, each run of white space and control characters one space, without guard, trimmed; '' for what is blank.
CREATE OR REPLACE MACRO weir_folded_text(x) AS
  trim(weir_unguarded(regexp_replace(weir_without_marks(weir_narrow(weir_kept(x))),
    '[ \x00-\x1F\x7F\x{A0}\x{1680}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}]+', ' ', 'g')));

-- Most texts are folded already: one look tells it. A guard, 1.00E+05, 3月2日 and #N/A take the long way.
CREATE OR REPLACE MACRO weir_is_plain(x) AS
  regexp_full_match(x, '(?:[!"$-&(-,./:-<>-~\x{4E00}-\x{9FFF}][!-~\x{4E00}-\x{9FFF}]*|[-0-9][!-DF-df-~\x{4E00}-\x{6707}\x{6709}-\x{9FFF}]*)(?: [!-~\x{4E00}-\x{9FFF}]+)*');

-- What was written, without its guard; null for nothing.
CREATE OR REPLACE MACRO weir_written(x) AS
  CASE WHEN weir_is_plain(x) THEN x ELSE list_filter([weir_folded_text(x)], lambda weir_h: weir_h <> '')[1] END;

-- What was written, null if the value is lost.
CREATE OR REPLACE MACRO weir_text(x) AS
  CASE WHEN weir_is_plain(x) THEN x ELSE list_filter([weir_folded_text(x)], lambda weir_h: NOT weir_says_nothing(weir_h))[1] END;

-- The code of what happened to a value that is lost, else null.
CREATE OR REPLACE MACRO weir_lost(x) AS
  CASE WHEN starts_with(x, chr(64976)) THEN CASE WHEN regexp_full_match(substr(x, 2, 4), 'F0(?:54|[67][0-9])') THEN substr(x, 2, 4) ELSE 'F065' END
    WHEN NOT weir_is_plain(x) THEN list_transform(list_filter([weir_folded_text(x)], lambda weir_h: weir_says_nothing(weir_h)),
      lambda weir_h: CASE WHEN weir_h = '' THEN NULL WHEN starts_with(weir_h, '#') THEN 'F060' WHEN contains(weir_h, '月') THEN 'F063' ELSE 'F062' END)[1] END;

-- Whether characters were lost before the text came here: a reader puts U+FFFD for bytes that are none.
CREATE OR REPLACE MACRO weir_is_damaged(x) AS contains(x, chr(65533));

-- Whether a name has lost a character on its way through a legacy encoding: what that does not have becomes a question mark, and no
-- name of Chinese characters has one.
CREATE OR REPLACE MACRO weir_is_lost_in_name(x) AS
  CASE WHEN contains(x, '?') THEN
    regexp_matches(x, '\?[\x{3400}-\x{9FFF}\x{F900}-\x{FAFF}\x{20000}-\x{3FFFF}]|[\x{3400}-\x{9FFF}\x{F900}-\x{FAFF}\x{20000}-\x{3FFFF}]\?|^\?{2,}$')
    ELSE false END;

-- A text of which a character is lost is not the text that was meant.
CREATE OR REPLACE MACRO weir_whole_text(x) AS CASE WHEN NOT weir_is_damaged(x) THEN weir_text(x) END;

-- A column of so many bytes may end within a character: the others are what was meant.
CREATE OR REPLACE MACRO weir_cut_text(x) AS weir_whole_text(regexp_replace(x, '\x{FFFD}$', ''));

-- A key as it was before a program took it for a number: 1001.0 is 1001.
CREATE OR REPLACE MACRO weir_key(h) AS regexp_replace(h, '^([0-9]{2,})[.]0$', '\1');

CREATE OR REPLACE MACRO weir_text_fault(x) AS
  coalesce(weir_lost(x), CASE WHEN weir_is_damaged(x) OR weir_is_lost_in_name(x) THEN 'F055' END);

-- The same for a field of a document, which may be a list or an object where a text is meant.
CREATE OR REPLACE MACRO weir_is_structure(x) AS
  (starts_with(x, '[') AND ends_with(x, ']') OR starts_with(x, '{') AND ends_with(x, '}')) AND json_valid(x);

CREATE OR REPLACE MACRO weir_field_text(x) AS CASE WHEN NOT weir_is_structure(x) THEN weir_whole_text(x) END;

-- No white space at all, upper case: identifiers.
CREATE OR REPLACE MACRO weir_compact(x) AS
  CASE WHEN regexp_full_match(x, '[0-9A-Z\x{4E00}-\x{9FFF}]+') THEN x
    WHEN regexp_full_match(x, '[!-&(-<>-~\x{4E00}-\x{9FFF}][ -~\x{4E00}-\x{9FFF}]*') THEN upper(replace(x, ' ', ''))
    ELSE upper(weir_unguarded(regexp_replace(weir_narrow(weir_kept(x)),
      '[ \x00-\x1F\x7F\x{A0}\x{AD}\x{1680}\x{2000}-\x{200F}\x{202A}-\x{202F}\x{205F}-\x{2064}\x{2066}-\x{2069}\x{3000}\x{FEFF}]+', '', 'g'))) END;

-- Whether a name ends as those of companies and institutions do, and not as a person's; null for no name.
CREATE OR REPLACE MACRO weir_is_organization(x) AS
  regexp_matches(weir_text(x), '..(公司|厂|商店|商行|经营部|服务部|中心|委员会|局|处|所|站|队|学校|小学|中学|大学|幼儿园|医院|银行|合作社|协会)$');

-- What was put right without doubt: R002 a 15-digit id made 18, R005 a number's .0 in a key, R001 width, spaces or case; null if
-- nothing was.
CREATE OR REPLACE MACRO weir_repair(raw, value) AS
  CASE WHEN value IS NOT NULL AND raw <> CAST(value AS VARCHAR) THEN
    (list_transform([{'value': CAST(value AS VARCHAR), 'compact': weir_compact(raw), 'spaced': raw IS DISTINCT FROM weir_text(raw)}],
      lambda weir_r:
        CASE
          WHEN length(weir_r.value) = 18 AND regexp_full_match(weir_r.compact, '[0-9]{15}')
            AND left(weir_r.compact, 6) = left(weir_r.value, 6)
            AND right(weir_r.compact, 9) = substr(weir_r.value, 9, 9) THEN 'R002'
          WHEN weir_r.compact = weir_r.value || '.0' THEN 'R005'
          WHEN weir_r.spaced OR weir_r.compact = weir_r.value THEN 'R001'
        END))[1] END;

-- ── Numbers ───────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Plain digits with an optional point, thousands in threes, or a spreadsheet's 1.2E3; as text a cast can read.
CREATE OR REPLACE MACRO weir_folded_number(h) AS
  CASE
    WHEN regexp_full_match(h, '[-+−]?([0-9]+[.]?[0-9]*|[.][0-9]+)') THEN replace(h, '−', '-')
    WHEN regexp_full_match(h, '[-+−]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]*)?') THEN replace(replace(h, ',', ''), '−', '-')
    WHEN regexp_full_match(h, '[-+−]?[0-9]+([.][0-9]+)?[eE][-+]?[0-9]{1,2}') THEN replace(h, '−', '-')
  END;

CREATE OR REPLACE MACRO weir_number(x) AS
  (list_transform([weir_written(x)], lambda weir_h: weir_folded_number(weir_h)))[1];

CREATE OR REPLACE MACRO weir_integer(x) AS
  (list_transform([weir_number(x)], lambda weir_n:
    CASE WHEN regexp_full_match(weir_n, '[-+]?[0-9]+') THEN TRY_CAST(weir_n AS BIGINT)
      WHEN TRY_CAST(weir_n AS DECIMAL(38,10)) = trunc(TRY_CAST(weir_n AS DECIMAL(38,10)))
        THEN TRY_CAST(TRY_CAST(weir_n AS DECIMAL(38,10)) AS BIGINT)
    END))[1];

CREATE OR REPLACE MACRO weir_integer_fault(x) AS
  CASE WHEN weir_integer(x) IS NULL AND weir_text(x) IS NOT NULL THEN 'F010' END;

-- Six decimals, below a million million; more decimals are rounded.
CREATE OR REPLACE MACRO weir_decimal(x) AS TRY_CAST(weir_number(x) AS DECIMAL(18,6));

CREATE OR REPLACE MACRO weir_decimal_fault(x) AS
  CASE WHEN weir_decimal(x) IS NULL AND weir_text(x) IS NOT NULL THEN 'F011' END;

-- Yuan, rounded to the fen; 万元, 百元 and the like are brought to yuan.
CREATE OR REPLACE MACRO weir_folded_yuan(h) AS
  CASE WHEN regexp_full_match(h, '[-+−0-9.,eE]+') THEN h
    WHEN regexp_full_match(h, '([-+−]? ?¥|¥ ?[-+−]?|(RMB|CNY) ?[-+−]?|[-+−])? ?[0-9.,]+ ?(元|圆|元整|圆整)?')
    THEN regexp_replace(h, '[ ¥A-Z元圆整]', '', 'g') END;

-- The unit of an amount in hundreds, thousands or more, '' for yuan.
CREATE OR REPLACE MACRO weir_money_unit(h) AS regexp_extract(h, '^[-+−¥ ]*[0-9][0-9.,]* ?([十百千]?万元?|[十百千]?亿元?|[百千]元)[整]?$', 1);

-- How many yuan the unit is.
CREATE OR REPLACE MACRO weir_money_factor(u) AS
  CAST(CASE WHEN starts_with(u, '十') THEN 10 WHEN starts_with(u, '百') THEN 100 WHEN starts_with(u, '千') THEN 1000 ELSE 1 END
    * CASE WHEN contains(u, '亿') THEN 100000000 WHEN contains(u, '万') THEN 10000 ELSE 1 END AS DECIMAL(18,0));

CREATE OR REPLACE MACRO weir_money(x) AS
  (list_transform(list_transform([weir_written(x)], lambda weir_h: {'h': weir_h, 'u': weir_money_unit(weir_h)}), lambda weir_a:
    CASE WHEN weir_a.u = '' THEN TRY_CAST((list_transform([weir_folded_yuan(weir_a.h)],
        lambda weir_h: weir_folded_number(weir_h)))[1] AS DECIMAL(18,2))
      ELSE TRY_CAST(TRY_CAST(weir_folded_number(regexp_replace(weir_a.h, '[¥ 十百千万亿元整]', '', 'g')) AS DECIMAL(20,10))
        * weir_money_factor(weir_a.u) AS DECIMAL(18,2)) END))[1];

-- The amount of folded text with all its decimals.
CREATE OR REPLACE MACRO weir_money_exact(h) AS
  CASE WHEN weir_money_unit(h) = '' THEN TRY_CAST(weir_folded_number(weir_folded_yuan(h)) AS DECIMAL(38,10))
    ELSE TRY_CAST(weir_folded_number(regexp_replace(h, '[¥ 十百千万亿元整]', '', 'g')) AS DECIMAL(20,10))
      * weir_money_factor(weir_money_unit(h)) END;

-- R006 where the amount had more than two decimals, which programs add in the tenth place or behind it; else R003 where it was not in yuan.
CREATE OR REPLACE MACRO weir_money_repair(x) AS
  (list_transform([weir_written(x)], lambda weir_h:
    CASE WHEN weir_money(x) IS NULL THEN NULL
      WHEN abs(weir_money_exact(weir_h) - weir_money(x)) > 0.000001 THEN 'R006'
      WHEN weir_money_unit(weir_h) <> '' THEN 'R003' END))[1];

CREATE OR REPLACE MACRO weir_money_fault(x) AS
  CASE WHEN weir_money(x) IS NULL AND weir_text(x) IS NOT NULL THEN 'F012' END;

-- ── Dates and times ───────────────────────────────────────────────────────────────────────────────────────────────────

-- The date at the start of folded text as y-m-d or y-m-, then a space and the time if there is one; null if it has none of
-- the known forms. Two-digit years, mixed separators and six digits are never guessed; nor is 2024.1, which a spreadsheet
-- makes of 2024.10.
CREATE OR REPLACE MACRO weir_folded_moment(h) AS
  CASE
    WHEN regexp_full_match(h, '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN h
    WHEN regexp_full_match(h, '([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}|[0-9]{4}[.][0-9]{1,2}[.][0-9]{1,2})(( ?T ?| )[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?( ?Z| ?[-+][0-9]{2}(:?[0-9]{2})?)?)?')
      THEN regexp_replace(regexp_replace(h, '^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})[ T]*', '\1-\2-\3 '), ' $', '')
    WHEN regexp_full_match(h, '[0-9]{4} ?年 ?[0-9]{1,2} ?月( ?[0-9]{1,2} ?[日号]?( ?[0-9]{1,2}(:[0-9]{2}(:[0-9]{2})?| ?[时点] ?[0-9]{1,2} ?分( ?[0-9]{1,2} ?秒)?))?)?')
      THEN regexp_replace(regexp_replace(regexp_replace(
        h, '^([0-9]{4}) ?年 ?([0-9]{1,2}) ?月 ?([0-9]{0,2}) ?[日号]? ?', '\1-\2-\3 '),
        ' ([0-9]{1,2}) ?[时点] ?([0-9]{1,2}) ?分 ?([0-9]{0,2}) ?秒?$', ' \1:\2:\3'), '[ :]$', '')
    WHEN regexp_full_match(h, '[0-9]{4}(-[0-9]{1,2}|/[0-9]{1,2}|[.](0[1-9]|1[0-9]|[2-9]))') THEN substr(h, 1, 4) || '-' || substr(h, 6) || '-'
    WHEN regexp_full_match(h, '(18|19|20|21)[0-9]{6}') THEN substr(h, 1, 4) || '-' || substr(h, 5, 2) || '-' || substr(h, 7, 2)
    WHEN regexp_full_match(h, '(18|19|20|21)[0-9]{6}[ T]?[0-9]{6}')
      THEN regexp_replace(h, '^([0-9]{4})([0-9]{2})([0-9]{2})[ T]?([0-9]{2})([0-9]{2})([0-9]{2})$', '\1-\2-\3 \4:\5:\6')
  END;

-- Hours of half a day as those of the whole: 上午8时5分, 下午 2:00:00, 8:00:00 PM behind a date. 13 o'clock in the morning stays as it
-- stands, and is none.
CREATE OR REPLACE MACRO weir_hour_of_day(hour, is_afternoon) AS
  CASE WHEN TRY_CAST(hour AS INTEGER) NOT BETWEEN 0 AND 12 THEN CASE WHEN is_afternoon THEN hour ELSE '?' END
    ELSE CAST(CAST(hour AS INTEGER) % 12 + CASE WHEN is_afternoon THEN 12 ELSE 0 END AS VARCHAR) END;

CREATE OR REPLACE MACRO weir_whole_day(h) AS
  CASE
    WHEN contains(h, '午') THEN (list_transform([regexp_extract(h, '^(.*[0-9日号]) ?([上下])午 ?([0-9]{1,2})([:时点].*)$', ['d', 'half', 'hour', 'rest'])],
      lambda weir_g: CASE WHEN weir_g.d = '' THEN h
        ELSE weir_g.d || ' ' || weir_hour_of_day(weir_g.hour, weir_g.half = '下') || weir_g.rest END))[1]
    WHEN regexp_matches(h, '^[0-9]{4}[-/.].* [0-9]{1,2}:[0-9:]+ ?[AaPp][Mm]$') THEN (list_transform(
      [regexp_extract(h, '^(.*) ([0-9]{1,2})(:[0-9:]+) ?([AaPp])[Mm]$', ['d', 'hour', 'rest', 'half'])],
      lambda weir_g: weir_g.d || ' ' || weir_hour_of_day(weir_g.hour, weir_g.half IN ('P', 'p')) || weir_g.rest))[1]
    ELSE h
  END;

CREATE OR REPLACE MACRO weir_moment(x) AS
  (list_transform(list_transform([weir_text(x)], lambda weir_h: weir_whole_day(weir_h)), lambda weir_h: weir_folded_moment(weir_h)))[1];

-- With an offset the instant is shown in the session's time zone (SET TimeZone).
CREATE OR REPLACE MACRO weir_moment_timestamp(m) AS
  CASE
    WHEN regexp_full_match(m, '[0-9]{4}-[0-9]+-[0-9]+ [0-9:]+') THEN TRY_CAST(m AS TIMESTAMP)
    WHEN regexp_matches(m, ' .*(Z|[-+][0-9:]+)$')
      THEN CAST(TRY_CAST(regexp_replace(regexp_replace(replace(replace(m, ',', '.'), 'Z', '+00:00'),
        ' ([0-9]{1,2}:[0-9]{2}) ?([-+])', ' \1:00\2'), '([0-9]) ([-+])', '\1\2') AS TIMESTAMPTZ) AS TIMESTAMP)
    WHEN regexp_full_match(m, '[0-9]{4}-[0-9]+-[0-9]+( .*)?') THEN TRY_CAST(replace(m, ',', '.') AS TIMESTAMP)
  END;

-- 24:00 ends its day (ISO 8601): as a time it is the next midnight, as a date it is the day that was written.
CREATE OR REPLACE MACRO weir_moment_date(m) AS
  CASE
    WHEN regexp_full_match(m, '[0-9]{4}-[0-9]+-[0-9]+ 24[:0]*') THEN TRY_CAST(split_part(m, ' ', 1) AS DATE)
    WHEN length(m) <= 10 THEN TRY_CAST(CASE WHEN m LIKE '%-' THEN m || '1' ELSE m END AS DATE)
    ELSE CAST(weir_moment_timestamp(m) AS DATE)
  END;

-- Years 1850 to 2150: a register states no others, and 0024 or 9999 is a slip or a stand-in.
CREATE OR REPLACE MACRO weir_moment_in_range(m) AS m >= '1850' AND m < '2151';

-- What programs write when there is no date: SQL Server for an empty text, Delphi and Access for a time without a day; and what
-- a log's time becomes of which the device's clock was not set.
CREATE OR REPLACE MACRO weir_moment_is_unset(m) AS
  starts_with(m, '1900-01-01') OR starts_with(m, '1899-12-30') OR starts_with(m, '1900-1-1') OR m = 'unset';

-- What databases and devices write is read as it stands; what people write takes the long way. So for times below.
CREATE OR REPLACE MACRO weir_date(x) AS
  CASE WHEN regexp_full_match(x, '(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}') AND x <> '1900-01-01' THEN TRY_CAST(x AS DATE)
    ELSE (list_transform([weir_moment(x)], lambda weir_m:
      CASE WHEN weir_moment_in_range(weir_m) AND NOT weir_moment_is_unset(weir_m) THEN weir_moment_date(weir_m) END))[1] END;

CREATE OR REPLACE MACRO weir_date_fault(x) AS
  (list_transform([weir_text(x)], lambda weir_h:
    (list_transform(list_transform([weir_whole_day(weir_h)], lambda weir_d: weir_folded_moment(weir_d)), lambda weir_m:
      CASE WHEN weir_h IS NULL THEN NULL
        WHEN weir_moment_is_unset(weir_m) OR weir_h = 'unset' THEN 'F019'
        WHEN weir_h = 'yearless' THEN 'F070'
        WHEN weir_m IS NULL THEN 'F013'
        WHEN NOT weir_moment_in_range(weir_m) THEN 'F018'
        WHEN weir_moment_date(weir_m) IS NULL THEN 'F014' END))[1]))[1];

-- A date alone is its midnight; a month alone is no date and time.
CREATE OR REPLACE MACRO weir_any_datetime(x) AS
  (list_transform([weir_moment(x)], lambda weir_m:
    CASE WHEN weir_moment_in_range(weir_m) AND NOT weir_moment_is_unset(weir_m) THEN weir_moment_timestamp(weir_m) END))[1];

-- ISO as machines write it is read at once: logs hold millions of it.
CREATE OR REPLACE MACRO weir_datetime(x) AS
  CASE
    WHEN x >= '1900-01-02' AND x < '2151'
      AND regexp_full_match(x, '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?') THEN TRY_CAST(x AS TIMESTAMP)
    WHEN x >= '1900-01-02' AND x < '2151'
      AND regexp_full_match(x, '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?([-+][0-9]{2}:[0-9]{2}|Z)')
      THEN CAST(TRY_CAST(x AS TIMESTAMPTZ) AS TIMESTAMP)
    ELSE weir_any_datetime(x)
  END;

CREATE OR REPLACE MACRO weir_datetime_fault(x) AS
  (list_transform([weir_text(x)], lambda weir_h:
    (list_transform(list_transform([weir_whole_day(weir_h)], lambda weir_d: weir_folded_moment(weir_d)), lambda weir_m:
      CASE WHEN weir_h IS NULL THEN NULL
        WHEN weir_moment_is_unset(weir_m) OR weir_h = 'unset' THEN 'F019'
        WHEN weir_h = 'yearless' THEN 'F070'
        WHEN weir_m IS NULL OR weir_m LIKE '%-' THEN 'F015'
        WHEN NOT weir_moment_in_range(weir_m) THEN 'F018'
        WHEN weir_moment_timestamp(weir_m) IS NULL THEN 'F014' END))[1]))[1];

-- ── Logs ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

-- 'Aug' is '08', an unknown name '00'.
CREATE OR REPLACE MACRO weir_log_month(name) AS
  substr('00010203040506070809101112',
    (strpos(' jan feb mar apr may jun jul aug sep oct nov dec', ' ' || lower(name)) + 3) // 4 * 2 + 1, 2);

-- A log's time as weir_datetime reads it, or without a year as '-MM-DD hh:mm:ss'. Besides ISO: 'Aug 30 23:00:05' (RFC 3164),
-- with the year before or behind the time, a weekday, a fraction, an offset; '30/Aug/2026:23:00:05 +0800'; seconds,
-- milliseconds, microseconds or nanoseconds since 1970.
CREATE OR REPLACE MACRO weir_log_stamp(x) AS
  CASE
    WHEN substr(x, 5, 1) = '-' THEN CASE WHEN right(x, 3) IN ('UTC', 'GMT') THEN rtrim(left(x, length(x) - 3)) || 'Z' ELSE x END
    WHEN regexp_full_match(x, '(?:[A-Za-z]{3}, *)?[0-9]{1,2}[ -][A-Za-z]{3}[ -][0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2}(?: ?(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?')
      THEN (list_transform([regexp_extract(x, '([0-9]{1,2})[ -]([A-Za-z]{3})[ -]([0-9]{4}) ([0-9:]{8})(?: ?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?$', ['d', 'm', 'y', 't', 'o'])],
        lambda weir_g: weir_g.y || '-' || weir_log_month(weir_g.m) || '-' || right('0' || weir_g.d, 2) || ' ' || weir_g.t
          || regexp_replace(weir_g.o, '^(UTC|GMT)$', 'Z')))[1]
    WHEN regexp_full_match(x, '[A-Za-z]{3} [ 0-9][0-9] [0-9]{2}:[0-9]{2}:[0-9]{2}')
      THEN '-' || weir_log_month(substr(x, 1, 3)) || '-' || replace(substr(x, 5, 2), ' ', '0') || substr(x, 7)
    WHEN regexp_full_match(x, '(?:[A-Za-z]{3},? +)?[A-Za-z]{3} +[0-9]{1,2} (?:[0-9]{4} )?[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.,:][0-9]{1,9})?(?: [0-9]{4})?(?: ?(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?(?: DST)?')
      THEN (list_transform([regexp_extract(x, '([A-Za-z]{3}) +([0-9]{1,2}) (?:([0-9]{4}) )?([0-9:]{8})(?:[.,:]([0-9]+))?(?: ([0-9]{4}))?(?: ?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?', ['m', 'd', 'y', 't', 'f', 'z', 'o'])],
        lambda weir_g: weir_g.y || weir_g.z || '-' || weir_log_month(weir_g.m) || '-' || right('0' || weir_g.d, 2) || ' ' || weir_g.t
          || CASE WHEN weir_g.f = '' THEN '' ELSE '.' || weir_g.f END || regexp_replace(weir_g.o, '^(UTC|GMT)$', 'Z')))[1]
    WHEN regexp_full_match(x, '[0-9]{2}/[A-Za-z]{3}/[0-9]{4}:[0-9:]{8}( [+-][0-9]{4})?')
      THEN substr(x, 8, 4) || '-' || weir_log_month(substr(x, 4, 3)) || '-' || substr(x, 1, 2) || ' ' || substr(x, 13)
    WHEN regexp_full_match(x, '[0-9]{10}([.][0-9]{1,9})?') THEN CAST(to_timestamp(CAST(x AS DOUBLE)) AS TIMESTAMP)::VARCHAR
    WHEN regexp_full_match(x, '[0-9]{13}([.][0-9]{1,6})?') THEN CAST(to_timestamp(CAST(x AS DOUBLE) / 1000) AS TIMESTAMP)::VARCHAR
    WHEN regexp_full_match(x, '1[0-9]{15}') THEN CAST(make_timestamptz(CAST(x AS BIGINT)) AS TIMESTAMP)::VARCHAR
    WHEN regexp_full_match(x, '1[0-9]{18}') THEN CAST(make_timestamptz(CAST(x AS BIGINT) // 1000) AS TIMESTAMP)::VARCHAR
    WHEN regexp_full_match(x, '[1-9][.][0-9]{1,9}[eE][+]?(9|12)') THEN CAST(to_timestamp(
      CAST(x AS DOUBLE) / CASE WHEN x LIKE '%12' THEN 1000 ELSE 1 END) AS TIMESTAMP)::VARCHAR
    ELSE x
  END;

-- A time in a form of the column's own, as weir_datetime reads it; without a year in the form as '-MM-DD hh:mm:ss'. A text of another form
-- stays as it is, and is a fault.
CREATE OR REPLACE MACRO weir_formatted(x, form) AS
  coalesce(strftime(CAST(try_strptime(trim(x), form) AS TIMESTAMP), '%Y-%m-%d %H:%M:%S.%f'), '?' || x);
CREATE OR REPLACE MACRO weir_formatted_without_year(x, form) AS
  coalesce(strftime(CAST(try_strptime('2000 ' || trim(x), '%Y ' || form) AS TIMESTAMP), '-%m-%d %H:%M:%S.%f'), '?' || x);

-- A clock that was not set begins in 1970, 1980 or 2000 (the first hour of a device's life), and no line was written after it
-- came: two days are left for clocks that run ahead and for zones.
CREATE OR REPLACE MACRO weir_log_is_unset(stamp, arrived) AS
  starts_with(stamp, '1970-01-01') OR starts_with(stamp, '1969-12-31') OR starts_with(stamp, '1980-01-01 00:')
  OR starts_with(stamp, '1980-01-06 00:') OR starts_with(stamp, '2000-01-01 0')
  OR stamp > strftime(arrived + INTERVAL 2 DAY, '%Y-%m-%d %H:%M:%S') AND regexp_matches(stamp, '^2[01][0-9]{2}-[0-9]{2}-[0-9]{2} ');

-- The day of the year of a stamp, in a leap year from 0; null for a day that does not exist.
CREATE OR REPLACE MACRO weir_log_day(stamp) AS TRY_CAST('2000' || substr(stamp, 1, 6) AS DATE) - DATE '2000-01-01';

-- Days between two stamps without a year, the shorter way round it.
CREATE OR REPLACE MACRO weir_log_days_apart(a, b) AS
  least(abs(weir_log_day(a) - weir_log_day(b)), 366 - abs(weir_log_day(a) - weir_log_day(b)));

CREATE OR REPLACE MACRO weir_is_leap_year(y) AS y % 4 = 0 AND (y % 100 <> 0 OR y % 400 = 0);

-- Whether a log that begins in this year ends before the moment, a day allowed for clocks that run ahead, and each 29 February
-- (leaps: years after the first) exists.
CREATE OR REPLACE MACRO weir_log_year_fits(y, last, passed, leaps, moment) AS
  (y + passed) || last <= strftime(moment + INTERVAL 1 DAY, '%Y-%m-%d %H:%M:%S')
  AND len(list_filter(coalesce(leaps, []), lambda weir_p: NOT weir_is_leap_year(y + weir_p))) = 0;

-- The latest such year.
CREATE OR REPLACE MACRO weir_log_latest_year(last, passed, leaps, moment) AS
  list_filter(list_transform(range(0, 12), lambda weir_back: year(moment + INTERVAL 1 DAY) - passed - weir_back),
    lambda weir_y: weir_log_year_fits(weir_y, last, passed, leaps, moment))[1];

-- The date that a file's name states, and its year.
CREATE OR REPLACE MACRO weir_name_date(file_name) AS
  TRY_CAST(regexp_replace(regexp_extract(file_name,
    '(?:^|[^0-9])((?:19|20)[0-9]{2}[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12][0-9]|3[01]))(?:[-_.T]?[0-9]{4,6})?(?:[^0-9]|$)', 1),
    '^([0-9]{4})[-_.]?([0-9]{2})[-_.]?([0-9]{2})$', '\1-\2-\3') AS DATE);
-- The year where a name clearly states one: it stands by itself, behind no letter and before none, and no 号 or 室 follows.
CREATE OR REPLACE MACRO weir_name_own_year(file_name) AS
  TRY_CAST(regexp_extract(file_name,
    '(?:^|[^0-9A-Za-z#第])((?:19[89]|20[0-9])[0-9])(?:[-_.]?(?:0[1-9]|1[0-2]))?(?:[^0-9A-Za-z号室栋幢楼路]|$)', 1) AS BIGINT);

-- Any number of a name that may be a year: door2013 says nothing for sure.
CREATE OR REPLACE MACRO weir_name_year(file_name) AS
  coalesce(weir_name_own_year(file_name), TRY_CAST(regexp_extract(file_name,
    '(?:^|[^0-9])((?:19[89]|20[0-9])[0-9])(?:0[1-9]|1[0-2])?(?:[^0-9]|$)', 1) AS BIGINT));

-- A number as far back may as well be that of a door.
CREATE OR REPLACE MACRO weir_name_says_year(file_name, arrived) AS
  coalesce(year(arrived) - weir_name_own_year(file_name) <= 10, false);

-- The year of a log's first line, by its first and last stamp and the years that pass between them: nearest to the date in the
-- file's name; else in the year that the name states, which may be that of the last line; else the latest before the arrival. Null
-- where a number in the name may be a year, and says another one than the arrival.
CREATE OR REPLACE MACRO weir_log_first_year(first, last, passed, leaps, arrived, file_name) AS
  CASE
    WHEN weir_name_date(file_name) <= arrived + INTERVAL 1 DAY
      THEN (list_transform([weir_log_latest_year(last, passed, leaps, weir_name_date(file_name))], lambda weir_y:
        CASE WHEN weir_log_year_fits(weir_y + 1, last, passed, leaps, arrived)
            AND TRY_CAST((weir_y + 1) || substr(first, 1, 6) AS DATE) - weir_name_date(file_name)
              < weir_name_date(file_name) - TRY_CAST((weir_y + passed) || substr(last, 1, 6) AS DATE)
          THEN weir_y + 1 ELSE weir_y END))[1]
    WHEN weir_name_year(file_name) <= year(arrived + INTERVAL 1 DAY)
      THEN (list_transform([CASE
        WHEN weir_log_year_fits(weir_name_year(file_name), last, passed, leaps, arrived) THEN weir_name_year(file_name)
        WHEN weir_log_year_fits(weir_name_year(file_name) - passed, last, passed, leaps, arrived)
          THEN weir_name_year(file_name) - passed END], lambda weir_y:
        CASE WHEN weir_name_says_year(file_name, arrived) THEN weir_y
          WHEN coalesce(weir_y = weir_log_latest_year(last, passed, leaps, arrived), true)
          THEN weir_log_latest_year(last, passed, leaps, arrived) END))[1]
    ELSE weir_log_latest_year(last, passed, leaps, arrived)
  END;

-- The stamp with its year. A day that does not exist stays one in every year.
CREATE OR REPLACE MACRO weir_log_dated(stamp, stamp_year, arrived) AS
  CASE
    WHEN weir_log_is_unset(stamp, arrived) OR stamp_year = 'unset' THEN 'unset'
    WHEN NOT starts_with(stamp, '-') THEN stamp
    WHEN weir_log_day(stamp) IS NULL THEN '2000' || stamp
    ELSE coalesce(stamp_year || stamp, 'yearless')
  END;

-- A log's time alone, in the latest year before the arrival.
CREATE OR REPLACE MACRO weir_log_moment(x, arrived) AS
  (list_transform([weir_log_stamp(x)], lambda weir_s: weir_log_dated(weir_s,
    weir_log_latest_year(weir_s, 0, CASE WHEN starts_with(weir_s, '-02-29') THEN [0] END, arrived)::VARCHAR, arrived)))[1];

-- What syslog's priority says, in the words of RFC 5424; without one it is 13, user and notice.
CREATE OR REPLACE MACRO weir_facility(priority) AS
  ['kern', 'user', 'mail', 'daemon', 'auth', 'syslog', 'lpr', 'news', 'uucp', 'cron', 'authpriv', 'ftp', 'ntp', 'audit', 'alert',
   'clock', 'local0', 'local1', 'local2', 'local3', 'local4', 'local5', 'local6', 'local7'][coalesce(TRY_CAST(priority AS INTEGER), 13) // 8 + 1];

CREATE OR REPLACE MACRO weir_severity(priority) AS
  ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'][coalesce(TRY_CAST(priority AS INTEGER), 13) % 8 + 1];

-- Structured data of RFC 5424 in which a parameter's name cannot be mistaken for a value: no escape, no value that ends in =.
CREATE OR REPLACE MACRO weir_sd_plain(sd) AS
  NOT (contains(sd, '\') OR contains(sd, '=" ') OR contains(sd, '="]') OR contains(sd, '= "'));

CREATE OR REPLACE MACRO weir_sd_value(value) AS
  CASE WHEN contains(value, '\') THEN regexp_replace(value, '\\(["\\\]])', '\1', 'g') ELSE value END;

-- The first parameter of that name in any element.
CREATE OR REPLACE MACRO weir_sd(sd, parameter) AS
  nullif(CASE WHEN weir_sd_plain(sd) THEN split_part(split_part(sd, ' ' || parameter || '="', 2), '"', 1)
    ELSE weir_sd_value(regexp_extract(sd,
      '^(?:[^"]|"(?:[^"\\]|\\.)*")*? ' || regexp_escape(parameter) || '= ?"((?:[^"\\]|\\.)*)"', 1)) END, '');

-- The parameter in the element of that SD-ID.
CREATE OR REPLACE MACRO weir_sd_of(sd, element, parameter) AS
  nullif(CASE WHEN weir_sd_plain(sd) AND starts_with(sd, '[' || element || ' ')
      THEN split_part(split_part(split_part(sd, '"]', 1) || '"', ' ' || parameter || '="', 2), '"', 1)
    ELSE weir_sd_value(regexp_extract(sd, '^(?:[^"]|"(?:[^"\\]|\\.)*")*?\[' || regexp_escape(element)
      || '(?: [^ "=\]]+= ?"(?:[^"\\]|\\.)*")*? ' || regexp_escape(parameter) || '= ?"((?:[^"\\]|\\.)*)"', 1)) END, '');

-- A value as it stood behind its key: quotes and what they escape are undone.
CREATE OR REPLACE MACRO weir_pair_value(value) AS
  nullif(CASE WHEN starts_with(value, '"') THEN regexp_replace(substr(value, 2, length(value) - 2), '\\(["\\])', '\1', 'g')
    ELSE value END, '');

-- The value of a key in key=value key="quoted value"; a key within a quoted value is none.
CREATE OR REPLACE MACRO weir_pair(text, key) AS
  CASE WHEN contains(text, '"') OR contains(text, chr(9)) OR contains(text, chr(10))
    THEN weir_pair_value(regexp_extract(text, '^(?:(?:[^=]|=[^"]|="(?:[^"\\]|\\.)*")*?=?\s)??' || regexp_escape(key)
      || '=("(?:[^"\\]|\\.)*"|[^\s"]\S*|)', 1))
    ELSE nullif(split_part(split_part(' ' || text, ' ' || key || '=', 2), ' ', 1), '') END;

-- Whether a line is key=value throughout: quotes are closed and nothing stands directly behind them, no word stands alone behind
-- the first pair (it may be the rest of a value), no value ends in a comma that parts pairs, and no key stands twice with
-- different values, as in two lines that ran into one.
CREATE OR REPLACE MACRO weir_is_pairs(text) AS
  regexp_full_match(text, '\s*(?:[^\s=]+\s+)*(?:[^\s="]+=(?:"(?:[^"\\]|\\.)*"|[^\s"\x27](?:\S*[^\s,;])?|)(?:\s+|$))+')
  AND (list_transform([regexp_extract_all(text, '(?:^|\s)([^\s="]+=(?:"(?:[^"\\]|\\.)*"|\S*))', 1)], lambda weir_p:
    len(list_distinct(weir_p)) = len(list_distinct(list_transform(weir_p, lambda weir_q: split_part(weir_q, '=', 1))))))[1];

-- The same for pairs that are among words: why the value of one key cannot be told. A mark of a lost value; null where it can be told.
-- F068: the key stands twice with different values. F072: a quote is open, a word that is no pair stands behind the value, the value
-- ends in a comma, or blanks stand around the sign.
CREATE OR REPLACE MACRO weir_pair_doubt(text, key) AS
  CASE WHEN contains(text, key) AND (contains(text, '"')
      -- most lines are plain: the key once, its value, the next pair or the end
      OR length(split_part(text, key || '=', 1)) + length(split_part(text, key || '=', 2)) + length(key) + 1 <> length(text)
      OR NOT regexp_matches(split_part(text, key || '=', 2), '^[^\s,;"\x27]+(?: [^\s="]+=|$)')) THEN
    (list_transform([CASE WHEN contains(text, '"') THEN regexp_replace(text, '="(?:[^"\\]|\\.)*"', '=""', 'g') ELSE text END], lambda weir_t:
      CASE
        WHEN regexp_matches(weir_t, '="(?:[^"]|$)') AND regexp_matches(text, '(?:^|\s)' || regexp_escape(key) || '\s*=') THEN chr(64976) || 'F072' || text
        WHEN NOT regexp_matches(weir_t, '(?:^|\s)' || regexp_escape(key) || '\s*=') THEN NULL
        WHEN len(list_distinct(regexp_extract_all(text, '(?:^|\s)' || regexp_escape(key) || '\s*=((?:"(?:[^"\\]|\\.)*"|\S*))', 1))) > 1
          AND len(regexp_extract_all(weir_t, '(?:^|\s)' || regexp_escape(key) || '\s*=')) > 1 THEN chr(64976) || 'F068' || text
        WHEN NOT regexp_matches(weir_t, '(?:^|\s)' || regexp_escape(key) || '=(?:""|[^\s"\x27](?:\S*[^\s,;])?|)(?:\s+(?:[|,;]\s+)?[^\s="]+=|[ \t]*(?:[\r\n]|$))') THEN chr(64976) || 'F072' || text
      END))[1] END;

-- Whether a text is pairs with these marks throughout: quotes are closed, nothing between two separators is without the sign, words
-- before the first pair allowed, and no key stands twice with different values.
CREATE OR REPLACE MACRO weir_is_pairs_between(text, separators, sign) AS
  contains(text, sign) AND (list_transform([
      regexp_replace(text, regexp_escape(sign) || '\s*"(?:[^"\\]|\\.)*"\s*', sign || '""', 'g')], lambda weir_t:
    NOT regexp_matches(weir_t, regexp_escape(sign) || '\s*"(?:[^"]|$)|""[^' || regexp_escape(separators) || ']')
    AND NOT regexp_matches(weir_t, '(?s)' || regexp_escape(sign) || '.*[' || regexp_escape(separators) || '][^'
      || regexp_escape(separators) || regexp_escape(sign) || ']*[^\s' || regexp_escape(separators) || regexp_escape(sign) || '][^'
      || regexp_escape(separators) || regexp_escape(sign) || ']*(?:[' || regexp_escape(separators) || ']|$)')))[1]
  AND (list_transform([regexp_extract_all(text, '(?:^|[' || regexp_escape(separators) || '])\s*([^' || regexp_escape(separators) || regexp_escape(sign)
      || '"]+' || regexp_escape(sign) || '\s*(?:"(?:[^"\\]|\\.)*"|[^' || regexp_escape(separators) || '"]*))', 1)], lambda weir_p:
    len(list_distinct(list_transform(weir_p, lambda weir_q: trim(weir_q))))
      = len(list_distinct(list_transform(weir_p, lambda weir_q: trim(split_part(weir_q, sign, 1)))))))[1];

-- Why the value of one key among such pairs cannot be told, as above.
CREATE OR REPLACE MACRO weir_pair_between_doubt(text, key, separators, sign) AS
  CASE WHEN contains(text, key) AND NOT weir_is_pairs_between(text, separators, sign)
    AND regexp_matches(text, '(?:^|[' || regexp_escape(separators) || '])\s*' || regexp_escape(key) || '\s*' || regexp_escape(sign))
    THEN chr(64976) || CASE WHEN len(regexp_extract_all(text, '(?:^|[' || regexp_escape(separators) || '])\s*' || regexp_escape(key) || '\s*'
      || regexp_escape(sign))) > 1 THEN 'F068' ELSE 'F072' END || text END;

-- Pairs with other marks between them, any of the separators, and one between key and value; values may then hold spaces.
CREATE OR REPLACE MACRO weir_pair_between(text, key, separators, sign) AS
  weir_pair_value(trim(regexp_extract(text, '^(?:(?:[^' || regexp_escape(sign) || ']|' || regexp_escape(sign) || '\s*[^"\s]|'
    || regexp_escape(sign) || '\s*"(?:[^"\\]|\\.)*")*?' || regexp_escape(sign) || '?\s*[' || regexp_escape(separators) || '])??\s*'
    || regexp_escape(key) || '\s*' || regexp_escape(sign) || '\s*("(?:[^"\\]|\\.)*"|[^"' || regexp_escape(separators) || '][^'
    || regexp_escape(separators) || ']*|)', 1)));

-- The value of a key in the extension of ArcSight's Common Event Format: it goes on to the next key, which is a word behind a
-- blank; any other = belongs to the value, for many senders do not escape it.
CREATE OR REPLACE MACRO weir_cef(text, key) AS
  (list_transform([nullif(trim(regexp_extract(' ' || text,
      '[ |]' || regexp_escape(key) || '=((?:[^\\]|\\.)*?)(?: [A-Za-z0-9_.-]+=|$)', 1)), '')],
    lambda weir_v: CASE WHEN contains(weir_v, '\')
      THEN replace(regexp_replace(replace(replace(weir_v, '\\', chr(1)), '\n', chr(10)), '\\(.)', '\1', 'g'), chr(1), '\') ELSE weir_v END))[1];

-- Whether no key stands twice in an extension: a second one is the text of a value in which = was not escaped, and where that
-- value ends nobody can say.
CREATE OR REPLACE MACRO weir_is_cef(text) AS
  (list_transform([regexp_extract_all(' ' || text, ' ([A-Za-z0-9_.-]+)=', 1)], lambda weir_k:
    len(weir_k) = len(list_distinct(weir_k))))[1];

-- Two lines of a log that ran into one. The times with which lines begin, and what of syslog stands before a line's own text: the
-- priority with a time, a version, a count or the name of the form behind it.
CREATE OR REPLACE MACRO weir_month_time() AS '[A-Z][a-z]{2} {1,2}[0-9]{1,2}(?: [0-9]{4})? [0-9]{2}:[0-9]{2}:[0-9]{2}';
CREATE OR REPLACE MACRO weir_iso_time() AS '[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}[T ][0-9]{1,2}:[0-9]{2}';
CREATE OR REPLACE MACRO weir_day_time() AS '[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4} [0-9]{1,2}:[0-9]{2}';
CREATE OR REPLACE MACRO weir_chinese_time() AS '[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日 ?[0-9]{1,2}[:时][0-9]{2}';
CREATE OR REPLACE MACRO weir_clock_time() AS '[0-9]{2}:[0-9]{2}:[0-9]{2}';
CREATE OR REPLACE MACRO weir_line_time() AS
  '(?:' || weir_month_time() || '|' || weir_iso_time() || '|' || weir_day_time() || '|' || weir_chinese_time() || '|' || weir_clock_time() || ')';
CREATE OR REPLACE MACRO weir_before_time() AS '^[^0-9A-Za-z<]{0,3}(?:<[0-9]{1,3}>)?(?:[1-9][0-9]? )?';
CREATE OR REPLACE MACRO weir_priority() AS
  '<[0-9]{1,3}> ?(?:[0-9]+: |[1-9][0-9]? )?[%*.]?(?:' || weir_month_time() || '|' || weir_iso_time() || '|- [^ ]+ |%[A-Z]|CEF:|LEEF:)';

-- What stands from a second time of the same form on as that with which the line begins; '' where there is none.
CREATE OR REPLACE MACRO weir_from_second_time(line) AS
  (list_transform([regexp_extract(line, '(?s)' || weir_before_time() || '(?:' || weir_month_time() || '.+?(' || weir_month_time()
      || '.*)|' || weir_iso_time() || '.+?(' || weir_iso_time() || '.*)|' || weir_day_time() || '.+?(' || weir_day_time()
      || '.*)|' || weir_chinese_time() || '.+?(' || weir_chinese_time() || '.*)|' || weir_clock_time() || '.+?(' || weir_clock_time()
      || '.*))$', ['a', 'b', 'c', 'd', 'e'])], lambda weir_r: concat(weir_r.a, weir_r.b, weir_r.c, weir_r.d, weir_r.e)))[1];

-- Whether another line begins within a line, as its beginning shows whatever the form: syslog's priority again, a time directly behind
-- a letter, a figure or the end of a sentence, a time with the same host or with a tag. A message may be a line of syslog as a whole
-- (relays make such), and a form may name two times; these are meant.
CREATE OR REPLACE MACRO weir_is_two_lines(line, message, host, texts) AS
  CASE
    WHEN NOT regexp_matches(line, '(?s)[0-9][:时][0-9]{2}.+[0-9][:时][0-9]{2}|.<[0-9]{1,3}>') THEN false
    WHEN regexp_matches(CASE WHEN regexp_matches(message, '^<[0-9]{1,3}>') THEN message ELSE line END, '(?s).' || weir_priority())
      THEN true
    WHEN regexp_matches(line, '(?s)' || weir_before_time() || '(?:' || weir_month_time() || '.*[A-Za-z0-9.!%。！；][*%]?' || weir_month_time()
        || '|' || weir_iso_time() || '.*[A-Za-z0-9!%。！；]' || weir_iso_time() || '|' || weir_day_time() || '.*[A-Za-z!%。！；]' || weir_day_time()
        || '|' || weir_chinese_time() || '.*[A-Za-z0-9!%。！；]' || weir_chinese_time() || ')')
      AND len(list_filter(texts, lambda weir_t: regexp_matches(weir_t, '^' || weir_line_time()))) < 2 THEN true
    WHEN regexp_matches(line, '(?s)' || weir_before_time() || '(?:' || weir_month_time() || '|' || weir_iso_time()
        || ').*[^\s=:,(\[{"\x27|<>](?:' || weir_month_time()
        || '|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,}(?:Z|[+-][0-9]{2}:[0-9]{2})) [^ :]+ [^ :\[]+(?:\[[0-9]*\])?: ') THEN true
    WHEN coalesce(host, '') = '' THEN false
    ELSE starts_with(regexp_replace(weir_from_second_time(line), '^' || weir_line_time() || '[^ ]* ', ''), host || ' ') END;

-- Whether what stands from a second time on is a line of this form by itself. A form that takes any words behind its time shows nothing.
CREATE OR REPLACE MACRO weir_is_line_again(line, form) AS
  CASE WHEN NOT regexp_matches(line, '(?s)[0-9][:时][0-9]{2}.+[0-9][:时][0-9]{2}') THEN false
    ELSE (list_transform([{'head': regexp_extract(line, weir_before_time()), 'rest': weir_from_second_time(line)}], lambda weir_r:
      weir_r.rest <> '' AND regexp_matches(weir_r.head || weir_r.rest, form)
      AND NOT list_bool_or(list_transform(['', ' x', ' x x x x', ' X X X X', ' 1 1 1 1'], lambda weir_w:
        regexp_matches(weir_r.head || regexp_extract(weir_r.rest, '^' || weir_line_time() || '[^ ]*') || weir_w, form)))))[1] END;

-- A part of the header, in which \| and \\ are escaped.
CREATE OR REPLACE MACRO weir_cef_header(part) AS
  CASE WHEN contains(part, '\') THEN regexp_replace(part, '\\([|\\])', '\1', 'g') ELSE part END;

-- A JSON text whose numbers are texts too, with a mark (U+FDD1) before them: a number keeps the digits that were written. What is
-- matched is all up to the next number, strings as a whole, or up to the end, which gets a mark of its own that is cut off again.
CREATE OR REPLACE MACRO weir_json_texts(line) AS
  (list_transform([regexp_replace(line,
      '((?:[^"0-9-]|-[^0-9"]|"(?:[^"\\]|\\.)*")*)(-?[0-9]+(?:[.][0-9]+)?(?:[eE][-+]?[0-9]+)?|$)', '\1"' || chr(64977) || '\2"', 'g')],
    lambda weir_j: left(weir_j, length(weir_j) - 3)))[1];

-- A number as a text: 1001.0 is 1001 and 1e5 is 100000, for programs write whole numbers so; such a program keeps 15 digits.
CREATE OR REPLACE MACRO weir_json_number(n) AS
  CASE
    WHEN regexp_full_match(n, '-?[0-9]+') THEN n
    WHEN regexp_full_match(n, '-?[0-9]{1,15}[.]0+') THEN regexp_replace(regexp_replace(n, '[.]0+$', ''), '^-0$', '0')
    WHEN regexp_full_match(n, '-?[0-9]{1,15}[.][0-9]+') THEN n
    WHEN regexp_full_match(n, '-?[0-9][.]?[0-9]{0,9}[eE](?:-[0-9]|[+]?[0-9]|[+]?1[0-4])')
      THEN regexp_replace(regexp_replace(CAST(CAST(n AS DECIMAL(38, 18)) AS VARCHAR), '0+$', ''), '[.]$', '')
    ELSE chr(64976) || 'F061' || n END;

-- What json_extract_string gives of such a text; null for nothing.
CREATE OR REPLACE MACRO weir_json_value(x) AS
  CASE WHEN starts_with(x, chr(64977)) THEN weir_json_number(substr(x, 2)) ELSE nullif(replace(x, chr(64977), ''), '') END;

-- Whether a name stands twice in the object at a path.
CREATE OR REPLACE MACRO weir_json_repeats(json, path) AS
  len(json_keys(json, path)) <> len(list_distinct(json_keys(json, path)));

-- What stands at a path that leads into an object and is none, as a lost value; null where nothing is.
CREATE OR REPLACE MACRO weir_json_obstacle(json, path, code) AS
  CASE WHEN json_type(json, path) NOT IN ('OBJECT', 'NULL') AND trim(json_extract_string(json, path)) NOT IN ('', '[]')
    THEN chr(64976) || code || replace(json_extract_string(json, path), chr(64977), '') END;

-- ── Yes and no ────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE OR REPLACE MACRO weir_boolean(x) AS
  (list_transform([lower(weir_text(x))], lambda weir_h:
    CASE
      WHEN weir_h IN ('是', '有', '对', '真', '已', '√', '✓', '✔', '☑', 'y', 'yes', 't', 'true', '1', 'on') THEN true
      WHEN weir_h IN ('否', '无', '没有', '不', '不是', '错', '假', '未', '×', '✗', '✘', '☒', 'n', 'no', 'f', 'false', '0', 'off')
        THEN false
    END))[1];

CREATE OR REPLACE MACRO weir_boolean_fault(x) AS
  CASE WHEN weir_boolean(x) IS NULL AND weir_text(x) IS NOT NULL THEN 'F016' END;

-- ── Telephone numbers ─────────────────────────────────────────────────────────────────────────────────────────────────

-- One number: mobile as 11 digits, landline as area-number, with -extension; local, 400 and 800 numbers as digits. The 0 of
-- an area code that a spreadsheet took for a number comes back.
CREATE OR REPLACE MACRO weir_one_phone(h) AS
  (list_transform([regexp_replace(regexp_replace(regexp_replace(h,
      '^[ (]*([+]|00)86[-) ]*|[.]0$', '', 'g'), '[ ()—–-]+', '-', 'g'), '^86-?([0-9]{10,}|[0-9-]{12,})', '\1')], lambda weir_p:
    CASE
      WHEN regexp_full_match(replace(weir_p, '-', ''), '0?1[3-9][0-9]{9}') THEN right(replace(weir_p, '-', ''), 11)
      WHEN regexp_full_match(replace(weir_p, '-', ''), '[48]00[0-9]{7}') THEN replace(weir_p, '-', '')
      WHEN regexp_full_match(weir_p, '-?0?(10|2[0-9]|[3-9][0-9]{2})-[2-9][0-9]{2,3}-?[0-9]{4}(-?(-|转|EXT[.]?)-?[0-9]{1,6})?')
        THEN regexp_replace(weir_p, '^-?0?([0-9]{2,3})-([0-9]{3,4})-?([0-9]{4})[^0-9]*([0-9]*)$', '0\1-\2\3-\4')
      WHEN regexp_full_match(weir_p, '(010|02[0-9]|0[3-9][0-9]{2})[2-9][0-9]{6,7}(-?(-|转|EXT[.]?)-?[0-9]{1,6})?')
        THEN regexp_replace(weir_p, '^(010|02[0-9]|0[3-9][0-9]{2})([0-9]{7,8})[^0-9]*([0-9]*)$', '\1-\2-\3')
      WHEN regexp_full_match(weir_p, '(10|2[0-9])[2-9][0-9]{7}|[3-9][0-9]{2}[2-9][0-9]{6,7}')
        THEN regexp_replace(weir_p, '^(10|2[0-9]|[3-9][0-9]{2})([0-9]{7,8})$', '0\1-\2-')
      WHEN regexp_full_match(weir_p, '[2-9][0-9]{2,3}-?[0-9]{4}(-?(-|转|EXT[.]?)-?[0-9]{1,6})?')
        THEN regexp_replace(weir_p, '^([0-9]{3,4})-?([0-9]{4})[^0-9]*([0-9]*)$', '\1\2-\3')
    END))[1];

-- Several numbers in one cell, parted by a mark or a space: all of them with / between, each once; null if one cannot be read.
CREATE OR REPLACE MACRO weir_phone(x) AS
  (list_transform([upper(weir_text(x))], lambda weir_h:
    CASE WHEN regexp_full_match(weir_h, '1[3-9][0-9]{9}') THEN weir_h
      ELSE coalesce(rtrim(weir_one_phone(weir_h), '-'),
        (list_transform([list_transform(
            CASE WHEN regexp_matches(weir_h, '[/、,;|或和及]') THEN regexp_split_to_array(rtrim(weir_h, ' /、,;|'), ' ?(/|、|,|;|[|]|或|和|及) ?')
              WHEN regexp_full_match(weir_h, '[0-9+ -]+') THEN string_split(weir_h, ' ') END,
            lambda weir_s: rtrim(weir_one_phone(weir_s), '-'))], lambda weir_l:
          CASE WHEN NOT list_contains(list_transform(weir_l, lambda weir_p: weir_p IS NULL), true)
            THEN array_to_string(list_filter(weir_l, lambda weir_p, weir_i: list_position(weir_l, weir_p) = weir_i), '/') END))[1])
    END))[1];

CREATE OR REPLACE MACRO weir_phone_fault(x) AS
  CASE WHEN weir_phone(x) IS NULL AND weir_text(x) IS NOT NULL THEN 'F017' END;

-- ── Identity numbers: GB 11643, check digit ISO 7064 MOD 11-2 ─────────────────────────────────────────────────────────

-- Of the first 17 digits; null if they are not digits.
CREATE OR REPLACE MACRO weir_cn_id_check_digit(h) AS
  (list_transform([TRY_CAST(left(h, 17) AS BIGINT)], lambda weir_n:
    substr('10X98765432', CAST((weir_n // 10000000000000000 * 7 + weir_n // 1000000000000000 % 10 * 9
      + weir_n // 100000000000000 % 10 * 10 + weir_n // 10000000000000 % 10 * 5 + weir_n // 1000000000000 % 10 * 8
      + weir_n // 100000000000 % 10 * 4 + weir_n // 10000000000 % 10 * 2 + weir_n // 1000000000 % 10
      + weir_n // 100000000 % 10 * 6 + weir_n // 10000000 % 10 * 3 + weir_n // 1000000 % 10 * 7 + weir_n // 100000 % 10 * 9
      + weir_n // 10000 % 10 * 10 + weir_n // 1000 % 10 * 5 + weir_n // 100 % 10 * 8 + weir_n // 10 % 10 * 4
      + weir_n % 10 * 2) % 11 AS INTEGER) + 1, 1)))[1];

-- Upper case without blanks, hyphens between characters and a spreadsheet's leading apostrophe.
CREATE OR REPLACE MACRO weir_id_characters(x) AS
  CASE WHEN regexp_full_match(x, '[0-9A-Z]+') THEN x
    ELSE regexp_replace(weir_compact(x), '''\b|\b-+\b', '', 'g') END;

-- 15 digits become 17 and a check digit; those of order 996 to 999 were kept for people born before 1900.
CREATE OR REPLACE MACRO weir_id_18(h) AS
  CASE WHEN regexp_full_match(h, '[0-9]{15}')
    THEN (list_transform(
      [left(h, 6) || CASE WHEN right(h, 3) >= '996' THEN '18' ELSE '19' END || right(h, 9)],
      lambda weir_d: weir_d || weir_cn_id_check_digit(weir_d)))[1]
    ELSE h END;

CREATE OR REPLACE MACRO weir_id_birth(h) AS
  TRY_CAST(substr(h, 7, 4) || '-' || substr(h, 11, 2) || '-' || substr(h, 13, 2) AS DATE);

-- h: 18 characters of the right form. Provinces of GB/T 2260, 81 82 83 on residence permits of Hong Kong, Macao and Taiwan
-- people, 9 before the province on the foreigner's card of 2023. Counties are not checked: codes were abolished by the
-- hundred and people keep theirs.
CREATE OR REPLACE MACRO weir_id_18_fault(h) AS
  CASE
    WHEN NOT regexp_matches(h, '^9?(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])') THEN 'F023'
    WHEN weir_id_birth(h) IS NULL OR weir_id_birth(h) < DATE '1850-01-01' OR weir_id_birth(h) > current_date THEN 'F022'
    WHEN right(h, 1) <> weir_cn_id_check_digit(h) THEN 'F021'
  END;

-- h: as weir_id_characters makes it. The foreigner's card until 2023 (three letters, twelve digits) is taken by its form.
CREATE OR REPLACE MACRO weir_id_fault(h) AS
  CASE
    WHEN regexp_full_match(h, '[0-9]{17}[0-9X]') THEN weir_id_18_fault(h)
    WHEN h = '111111111111111' THEN 'F020'
    WHEN regexp_full_match(h, '[0-9]{15}') THEN (list_transform([weir_id_18(h)], lambda weir_d: weir_id_18_fault(weir_d)))[1]
    WHEN regexp_full_match(h, '[A-Z]{3}[0-9]{12}') THEN
      CASE WHEN TRY_CAST('20' || substr(h, 8, 2) || '-' || substr(h, 10, 2) || '-' || substr(h, 12, 2) AS DATE) IS NULL THEN 'F022' END
    WHEN h <> '' THEN 'F020'
  END;

CREATE OR REPLACE MACRO weir_cn_id(x) AS
  (list_transform([weir_id_characters(x)], lambda weir_h:
    CASE WHEN weir_h <> '' AND weir_id_fault(weir_h) IS NULL THEN weir_id_18(weir_h) END))[1];

CREATE OR REPLACE MACRO weir_cn_id_fault(x) AS
  (list_transform([weir_id_characters(x)], lambda weir_h: weir_id_fault(weir_h)))[1];

-- Whether weir_cn_id can read it; null for blank text.
CREATE OR REPLACE MACRO weir_cn_id_ok(x) AS
  (list_transform([weir_id_characters(x)], lambda weir_h:
    CASE WHEN weir_h <> '' THEN weir_id_fault(weir_h) IS NULL END))[1];

-- Null for unreadable numbers and for the foreigner's card until 2023, which does not tell the century.
CREATE OR REPLACE MACRO weir_cn_id_born_on(x) AS
  (list_transform([weir_cn_id(x)], lambda weir_h: CASE WHEN length(weir_h) = 18 THEN weir_id_birth(weir_h) END))[1];

-- 'male' or 'female'; null as weir_cn_id_born_on.
CREATE OR REPLACE MACRO weir_cn_id_sex(x) AS
  (list_transform([weir_cn_id(x)], lambda weir_h:
    CASE WHEN length(weir_h) = 18 THEN
      CASE WHEN ascii(substr(weir_h, 17, 1)) % 2 = 1 THEN 'male' ELSE 'female' END END))[1];

-- What kind of document a number is by its form alone, right or wrong; 'none' for blank text, null for unknown forms.
CREATE OR REPLACE MACRO weir_id_type(x) AS
  (list_transform([weir_id_characters(x)], lambda weir_h:
    CASE
      WHEN coalesce(weir_h, '') = '' THEN 'none'
      WHEN regexp_full_match(weir_h, '8[1-3][0-9]{15}[0-9X]') THEN 'hk_macao_tw_residence'
      WHEN regexp_full_match(weir_h, '9[0-9]{16}[0-9X]|[A-Z]{3}[0-9]{12}') THEN 'foreigner_card'
      WHEN regexp_full_match(weir_h, '[0-9]{17}[0-9X]|[0-9]{15}') THEN 'resident_card'
      WHEN regexp_full_match(weir_h, '[A-Z]{1,3}[0-9]{6,9}|[0-9]{9}') THEN 'passport'
    END))[1];

-- ── Unified social credit code: GB 32100, mod 31 ──────────────────────────────────────────────────────────────────────

CREATE OR REPLACE MACRO weir_uscc_digit(h, i) AS strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(h, i, 1)) - 1;

CREATE OR REPLACE MACRO weir_uscc_check_digit(h) AS
  substr('0123456789ABCDEFGHJKLMNPQRTUWXY', CAST((31 - (
    weir_uscc_digit(h, 1) + weir_uscc_digit(h, 2) * 3 + weir_uscc_digit(h, 3) * 9 + weir_uscc_digit(h, 4) * 27
    + weir_uscc_digit(h, 5) * 19 + weir_uscc_digit(h, 6) * 26 + weir_uscc_digit(h, 7) * 16 + weir_uscc_digit(h, 8) * 17
    + weir_uscc_digit(h, 9) * 20 + weir_uscc_digit(h, 10) * 29 + weir_uscc_digit(h, 11) * 25 + weir_uscc_digit(h, 12) * 13
    + weir_uscc_digit(h, 13) * 8 + weir_uscc_digit(h, 14) * 24 + weir_uscc_digit(h, 15) * 10 + weir_uscc_digit(h, 16) * 30
    + weir_uscc_digit(h, 17) * 28) % 31) % 31 AS INTEGER) + 1, 1);

CREATE OR REPLACE MACRO weir_uscc_form(h) AS
  regexp_full_match(h, '[1-9ANY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}');

CREATE OR REPLACE MACRO weir_uscc(x) AS
  (list_transform([{'h': weir_id_characters(x), 'form': weir_uscc_form(weir_id_characters(x))}], lambda weir_u:
    CASE WHEN weir_u.form AND right(weir_u.h, 1) = weir_uscc_check_digit(weir_u.h) THEN weir_u.h END))[1];

CREATE OR REPLACE MACRO weir_uscc_fault(x) AS
  (list_transform([{'h': weir_id_characters(x), 'form': weir_uscc_form(weir_id_characters(x))}], lambda weir_u:
    CASE WHEN NOT weir_u.form AND weir_u.h <> '' THEN 'F030'
      WHEN weir_u.form AND right(weir_u.h, 1) <> weir_uscc_check_digit(weir_u.h) THEN 'F031' END))[1];

-- ── Number plates: GA 36 ──────────────────────────────────────────────────────────────────────────────────────────────

-- Province and letter with five places (the last may be 警 学 挂 领 港 澳 试 超), new energy with six, 使 with six digits,
-- fire and rescue with 应急. Dots, hyphens and blanks are dropped.
CREATE OR REPLACE MACRO weir_plate_characters(x) AS
  regexp_replace(weir_compact(x), '[-.·•・‧∙]+', '', 'g');

CREATE OR REPLACE MACRO weir_plate(x) AS
  CASE WHEN regexp_full_match(weir_plate_characters(x),
    '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]('
    || '[A-HJ-Z]([A-HJ-NP-Z0-9]{5}|[A-HJ-NP-Z0-9]{4}[警学挂领港澳试超]|[A-HJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJK]|[0-9]{4}应急))'
    || '|使[0-9]{6}|[0-9]{6}使') THEN weir_plate_characters(x) END;

CREATE OR REPLACE MACRO weir_plate_fault(x) AS
  CASE WHEN weir_plate(x) IS NULL AND weir_text(x) IS NOT NULL THEN 'F040' END;


-- ── Addresses ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Brackets of one kind, without those that say nothing about where it is: (原102), (近小学), (出租).
CREATE OR REPLACE MACRO weir_address_bracketed(h) AS
  regexp_replace(translate(h, '【】[]〔〕', '()()()'),
    '[(]((原|曾|旧|老门牌|现|今|即|又名|又称|俗称|别名|靠?近|备注)[^()]*|[^()]*(旁边?|附近|对面|隔壁)'
    || '|(已?出租|整租|合租|群租|自住|自有|空置|空关|空|租|已售|待售|无人居?住?|人户分离|人在户不在|户在人不在|已?拆迁?)(房|户|屋)?)[)]', '', 'g');

-- What names a room of its own in brackets at the end: 101(地下室), 302(A间); not 2间, which may be their number.
CREATE OR REPLACE MACRO weir_address_room_words() AS
  '([0-9A-Z一二三四五六七八九十甲乙丙丁]{1,3}(铺|号|层|楼|床)?|[0-9]{3,4}(室|房)|([A-Z甲乙丙丁]{1,2}|第[0-9一二三四五六七八九十]{1,2})(间|室|房|户|屋|隔间?)'
  || '|[东南西北中前后左右上下内外大小主次]{1,2}(间|室|房间?|侧|边|面|户|厢房?|首|楼|屋|卧室?|厅)?'
  || '|[^()]{0,4}(地下室?|车库|车棚|车位|储藏[室间]|储物[室间]|仓库|库房|阁楼|夹层|架空层|底层|店面|店铺|商铺|门面房?|柴间|杂物间|隔断|隔间|客厅|厨房|阳台))';

-- The text without brackets; '' where a bracket may name a room or may not.
CREATE OR REPLACE MACRO weir_address_unbracketed(h) AS
  (list_transform([regexp_replace(weir_address_bracketed(h), '[(]' || weir_address_room_words() || '[)][,。.;、]*$', '')],
    lambda weir_h: CASE WHEN regexp_matches(weir_h, '[()]') THEN '' ELSE weir_h END))[1];

-- The brackets at the end that belong to the room, '' for none.
CREATE OR REPLACE MACRO weir_address_inner(x) AS
  CASE WHEN regexp_matches(x, '[(（【\[〔]')
    THEN coalesce(rtrim(regexp_extract(weir_address_bracketed(weir_compact(x)), '[(]' || weir_address_room_words() || '[)][,。.;、]*$'),
      ',。.;、'), '')
    ELSE '' END;

-- Why a text is no address: F045 where it is not sure what brackets mean.
CREATE OR REPLACE MACRO weir_address_reason(x) AS
  CASE WHEN regexp_matches(x, '[(（【\[〔)）】\]〕]') AND weir_address_unbracketed(weir_compact(x)) = '' THEN 'F045' ELSE 'F041' END;

-- Spelling made one: no blanks, no brackets, upper case, one word 幢 for a building, 3-2-501 as 3幢2单元501; '' for
-- text too long to be an address.
CREATE OR REPLACE MACRO weir_address_words(h) AS
  CASE WHEN regexp_matches(h, '号楼|[()【】\[\]〔〕,。.;、:栋棟座#—–~/]')
    THEN regexp_replace(regexp_replace(regexp_replace(
      CASE WHEN regexp_matches(h, '[()【】\[\]〔〕]') THEN weir_address_unbracketed(h) ELSE h END, '[,。.;、]+$|^地址:?', '', 'g'),
      '([0-9A-Z一二三四五六七八九十甲乙丙丁])(号楼|栋楼?|棟|座|#楼?)', '\1幢', 'g'), '[—–~/]+', '-', 'g')
    ELSE h END;

CREATE OR REPLACE MACRO weir_address_hyphens(h) AS
  CASE WHEN regexp_matches(h, '[0-9A-Z幢元]-')
    THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      h, '(幢|单元)-', '\1', 'g'),
      '(^|[^-0-9A-Z])([0-9A-Z]{1,4})-([0-9A-Z]{1,2})-([0-9A-Z]{3,6}(-[0-9A-Z]{1,2})?(室|房|户)?)$', '\1\2幢\3单元\4'),
      '幢([0-9A-Z]{1,2})-([0-9A-Z]{3,6}(室|房|户)?)$', '幢\1单元\2'),
      '(^|[^-0-9A-Z])([0-9A-Z]{1,4})-([0-9]{3,5}[A-Z]?(室|房|户)?)$', '\1\2幢\3')
    ELSE h END;

CREATE OR REPLACE MACRO weir_address_spelling(x) AS
  (list_transform(list_transform([weir_compact(x)],
    lambda weir_h: weir_address_words(CASE WHEN length(weir_h) <= 200 AND NOT weir_says_nothing(weir_h) THEN weir_h ELSE '' END)),
    lambda weir_h: weir_address_hyphens(weir_h)))[1];

-- Spelling to eight fields parted by blanks: each step finds its own at the beginning of what the one before left. Steps use
-- their text once and stand outside lambdas: inside, a long regular expression is compiled for every chunk of rows.
CREATE OR REPLACE MACRO weir_address_after_city(t) AS
  regexp_replace(t, '^((?:(?:[^0-9A-Z省市区县路街]+(?:省|自治区))?(?:[^0-9A-Z省市区县社路街号]+(?:市|自治州))'
    || '(?:[^0-9A-Z市区县社路街号]*[^0-9A-Z市区县小社路街号](?:区|县|市))?)?)', '\1 ');

-- A district without its city, only where no city was found.
CREATE OR REPLACE MACRO weir_address_after_division(t) AS
  regexp_replace(weir_address_after_city(t), '^ ((?:[^ 0-9A-Z市区县社路街号]?[东西南北中]区'
    || '|[^ 0-9A-Z市区县社路街号]*[^ 0-9A-Z市区县社路街号小校厂片景院宅活苑园庄东西南北中一二三四]区|[^ 0-9A-Z市区县社路街号]+县)?)', '\1 ');

CREATE OR REPLACE MACRO weir_address_after_street(t) AS
  regexp_replace(t, ' ((?:[^0-9A-Z区社号村]+?(?:街道|镇|乡))?)', ' \1 ');

CREATE OR REPLACE MACRO weir_address_after_community(t) AS
  regexp_replace(t, ' ([^ ]*) ((?:[^0-9A-Z路弄号幢]+?(?:社区居民委员会|社区居委会|社区|居民委员会|居委会)'
    || '|[^0-9A-Z路街弄号幢]*?[^0-9A-Z路街弄号幢新一二三四五六七八九十东西南北]村(?:村民委员会|民委员会|村委会|委会)?)?)', ' \1 \2 ');

-- Named place (road and number, or a number), estate, building, unit, room.
CREATE OR REPLACE MACRO weir_address_after_room(t) AS
  regexp_replace(t, ' ('
    || '[^ 0-9A-Z号幢]+(?:路|街|巷|弄|道|里|桥|胡同|段)(?:[0-9]+(?:-[0-9]+)?弄)?(?:[0-9]+支弄)?(?:[0-9]+(?:[-之][0-9]+)*号|[0-9]+弄)'
    || '|[^ 0-9A-Z号幢]+?(?:路|街|巷|大道|胡同)'
    || '|(?:[0-9]+弄)?[0-9]+(?:[-之][0-9]+)*号|[0-9]+弄|[0-9]+组(?:[0-9]+(?:[-之][0-9]+)*号)?|)'
    || '([^ ]*?)'
    || '(?:([0-9A-Z]{1,5}|[一二三四五六七八九十甲乙丙丁]{1,2})幢)?'
    || '(?:([0-9A-Z]{1,3}|[一二三四五六七八九十甲乙丙丁]{1,2})(?:单元|门|梯))?'
    || '(?:[0-9]{1,2}[层楼])?'
    || '([0-9A-Z]?[0-9][^ 幢]*?|)(?:室|房间?|户|号)?$', ' \1 \2 \3 \4 \5');

CREATE OR REPLACE MACRO weir_address_fields(x) AS
  string_split(weir_address_after_room(weir_address_after_community(weir_address_after_street(weir_address_after_division(
    weir_address_spelling(x))))), ' ');

-- 03 and 三 are 3.
CREATE OR REPLACE MACRO weir_address_ordinal(p) AS
  CASE WHEN regexp_matches(p, '^0|[一二三四五六七八九十]')
    THEN regexp_replace(translate(regexp_replace(regexp_replace(p, '^十([一二三四五六七八九])$', '1\1'), '十$', '10'),
      '一二三四五六七八九', '123456789'), '^0+([0-9])', '\1')
    ELSE p END;

CREATE OR REPLACE MACRO weir_address_community_name(c) AS
  nullif(regexp_replace(c, '(社区|村)?(村民委员会|民委员会|村委会|委会|居民委员会|居委会)$', '\1'), '');

-- All parts of an address, null if it is none. head: the community that the ledger's scope gives, or null; a community in
-- the text comes first. An address needs a name (community, road or estate) and a number, building or room.
CREATE OR REPLACE MACRO weir_address_parts(x, head := NULL) AS
  (list_transform([{'field': weir_address_fields(x), 'head': weir_compact(head), 'inner': weir_address_inner(x)}], lambda weir_a:
    (list_transform([{
        'division': nullif(weir_a.field[1], ''),
        'street': nullif(weir_a.field[2], ''),
        'community': coalesce(weir_address_community_name(weir_a.field[3]), weir_address_community_name(weir_a.head)),
        'road': nullif(regexp_extract(weir_a.field[4], '^[^0-9]+'), ''),
        'number': nullif(regexp_extract(weir_a.field[4], '[0-9].*$'), ''),
        'estate': nullif(weir_a.field[5], ''),
        'building': nullif(weir_address_ordinal(weir_a.field[6]), ''),
        'unit': nullif(weir_address_ordinal(weir_a.field[7]), ''),
        'room': nullif(weir_address_ordinal(weir_a.field[8]) || weir_a.inner, '')}],
      lambda weir_p:
        CASE WHEN coalesce(weir_p.community, weir_p.road, weir_p.estate) IS NOT NULL
          AND (weir_p.number IS NOT NULL OR weir_p.building IS NOT NULL OR (weir_p.room IS NOT NULL AND weir_p.estate IS NOT NULL))
          THEN weir_p END))[1]))[1];

-- The same text for the same door, whatever its form: community|building|unit|room where community and building are known
-- (road, number and estate then add nothing), else community|road and number and estate|building|unit|room.
CREATE OR REPLACE MACRO weir_address_of(parts) AS
  CASE WHEN parts IS NOT NULL THEN concat_ws('|',
    parts.community,
    CASE WHEN parts.community IS NULL OR parts.building IS NULL
      THEN nullif(concat(parts.road, parts.number, parts.estate), '') END,
    parts.building || '幢',
    parts.unit || '单元',
    parts.room) END;

CREATE OR REPLACE MACRO weir_address(x, head := NULL) AS
  (list_transform([weir_address_parts(x, head)], lambda weir_p: weir_address_of(weir_p)))[1];

CREATE OR REPLACE MACRO weir_address_fault(x, head := NULL) AS
  CASE WHEN weir_address_parts(x, head) IS NULL AND weir_text(x) IS NOT NULL THEN weir_address_reason(x) END;

CREATE OR REPLACE MACRO weir_address_division(x, head := NULL) AS weir_address_parts(x, head).division;
CREATE OR REPLACE MACRO weir_address_street(x, head := NULL) AS weir_address_parts(x, head).street;
CREATE OR REPLACE MACRO weir_address_community(x, head := NULL) AS weir_address_parts(x, head).community;
CREATE OR REPLACE MACRO weir_address_road(x, head := NULL) AS weir_address_parts(x, head).road;
CREATE OR REPLACE MACRO weir_address_number(x, head := NULL) AS weir_address_parts(x, head).number;
CREATE OR REPLACE MACRO weir_address_estate(x, head := NULL) AS weir_address_parts(x, head).estate;
CREATE OR REPLACE MACRO weir_address_building(x, head := NULL) AS weir_address_parts(x, head).building;
CREATE OR REPLACE MACRO weir_address_unit(x, head := NULL) AS weir_address_parts(x, head).unit;
CREATE OR REPLACE MACRO weir_address_room(x, head := NULL) AS weir_address_parts(x, head).room;

-- ── Coordinates ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- Degrees, longitude before latitude; the system is wgs84, cgcs2000 (the same point within centimetres), gcj02 or bd09.
-- GCJ-02 and BD-09 were never published. These are the formulas that became known around 2010 and that every open program
-- shares (googollee/eviltransform, wandergis/coordtransform); their published pairs are in the tests.

-- China with its seas. Elsewhere GCJ-02 and BD-09 mean nothing, and a longitude can be told from a latitude.
CREATE OR REPLACE MACRO weir_longitude_fault(longitude) AS CASE WHEN NOT longitude BETWEEN 73 AND 136 THEN 'F043' END;
CREATE OR REPLACE MACRO weir_latitude_fault(latitude) AS CASE WHEN NOT latitude BETWEEN 3 AND 54 THEN 'F043' END;

-- p: a point {'x', 'y'} of WGS 84, the name of a column or lambda parameter; gives the point of GCJ-02.
CREATE OR REPLACE MACRO weir_gcj02_point(p) AS
  (list_transform([{'x': p.x - 105, 'y': p.y - 35, 'm': 1 - 0.00669342162296594323 * pow(sin(radians(p.y)), 2),
      'wave': 20 * sin(6 * pi() * (p.x - 105)) + 20 * sin(2 * pi() * (p.x - 105))}], lambda weir_d: {
    'x': p.x + degrees((300 + weir_d.x + 2 * weir_d.y + 0.1 * weir_d.x * weir_d.x + 0.1 * weir_d.x * weir_d.y
        + 0.1 * sqrt(abs(weir_d.x)) + (weir_d.wave + 20 * sin(pi() * weir_d.x) + 40 * sin(pi() / 3 * weir_d.x)
        + 150 * sin(pi() / 12 * weir_d.x) + 300 * sin(pi() / 30 * weir_d.x)) * 2 / 3)
      * sqrt(weir_d.m) / (6378245 * cos(radians(p.y)))),
    'y': p.y + degrees((-100 + 2 * weir_d.x + 3 * weir_d.y + 0.2 * weir_d.y * weir_d.y + 0.1 * weir_d.x * weir_d.y
        + 0.2 * sqrt(abs(weir_d.x)) + (weir_d.wave + 20 * sin(pi() * weir_d.y) + 40 * sin(pi() / 3 * weir_d.y)
        + 160 * sin(pi() / 12 * weir_d.y) + 320 * sin(pi() / 30 * weir_d.y)) * 2 / 3)
      * weir_d.m * sqrt(weir_d.m) / (6378245 * (1 - 0.00669342162296594323)))}))[1];

-- p: a point of GCJ-02; gives the point of BD-09.
CREATE OR REPLACE MACRO weir_bd09_point(p) AS
  (list_transform([{
      'z': sqrt(p.x * p.x + p.y * p.y) + 0.00002 * sin(p.y * pi() * 3000 / 180),
      'angle': atan2(p.y, p.x) + 0.000003 * cos(p.x * pi() * 3000 / 180)}], lambda weir_d: {
    'x': weir_d.z * cos(weir_d.angle) + 0.0065, 'y': weir_d.z * sin(weir_d.angle) + 0.006}))[1];

CREATE OR REPLACE MACRO weir_point_in(p, crs) AS
  CASE crs WHEN 'wgs84' THEN p WHEN 'cgcs2000' THEN p WHEN 'gcj02' THEN weir_gcj02_point(p)
    WHEN 'bd09' THEN (list_transform([weir_gcj02_point(p)], lambda weir_g: weir_bd09_point(weir_g)))[1] END;

-- The degrees as a point; null if they are not in China.
CREATE OR REPLACE MACRO weir_point(longitude, latitude) AS
  (list_transform([{'x': CAST(longitude AS DOUBLE), 'y': CAST(latitude AS DOUBLE)}], lambda weir_p:
    CASE WHEN weir_longitude_fault(weir_p.x) IS NULL AND weir_latitude_fault(weir_p.y) IS NULL
      AND weir_p.x + weir_p.y IS NOT NULL THEN weir_p END))[1];

-- The point of WGS 84 that the formula brings to the one given. Each of six steps adds what the last one missed and leaves
-- less than a fiftieth of it: from 700 m to far below a millimetre.
CREATE OR REPLACE MACRO weir_wgs84_point(longitude, latitude, crs) AS
  (list_transform([weir_point(longitude, latitude)], lambda weir_t:
    list_reduce([weir_t, weir_t, weir_t, weir_t, weir_t, weir_t, weir_t], lambda weir_p, weir_to:
      (list_transform([weir_point_in(weir_p, crs)], lambda weir_f:
        {'x': weir_p.x + weir_to.x - weir_f.x, 'y': weir_p.y + weir_to.y - weir_f.y}))[1])))[1];

CREATE OR REPLACE MACRO weir_wgs84_longitude(longitude, latitude, crs) AS weir_wgs84_point(longitude, latitude, crs).x;
CREATE OR REPLACE MACRO weir_wgs84_latitude(longitude, latitude, crs) AS weir_wgs84_point(longitude, latitude, crs).y;

-- The other way round, from WGS 84 to the system of a map.
CREATE OR REPLACE MACRO weir_longitude_in(longitude, latitude, crs) AS
  (list_transform([weir_point(longitude, latitude)], lambda weir_p: weir_point_in(weir_p, crs)))[1].x;
CREATE OR REPLACE MACRO weir_latitude_in(longitude, latitude, crs) AS
  (list_transform([weir_point(longitude, latitude)], lambda weir_p: weir_point_in(weir_p, crs)))[1].y;

-- A text that says something: null for the tokens (folded) by which a department says that it knows nothing, and for the mask of a
-- date that nobody filled in.
CREATE OR REPLACE MACRO weir_known(x, blanks) AS
  CASE WHEN x < ';' AND regexp_full_match(x, '[-/.:_ ]+') OR list_contains(blanks, CASE WHEN weir_is_plain(x) THEN x ELSE weir_folded_text(weir_shown(x)) END) THEN NULL ELSE x END;
