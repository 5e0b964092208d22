-- register entries by community; dwellings are compared with the companies' registers elsewhere
SELECT regexp_extract(address, '街道(.+社区)', 1) AS community, count(DISTINCT hukou_no) FILTER (WHERE hu_type = '家庭户') AS hukou,
  count(DISTINCT hukou_no) FILTER (WHERE hu_type = '集体户') AS collective
FROM hukou WHERE deleted = '0' AND hukou_no IS NOT NULL GROUP BY ALL
