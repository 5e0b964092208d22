-- some by department: every delivery of all nights that was loaded, by department. Of the police's register the truth lists only the first pull; each later
-- one, of what has changed since, is a delivery too
SELECT name.en AS department, count(*) AS loads, sum(rows_read::BIGINT) AS rows_read, sum(rows_rejected::BIGINT) AS rejected
FROM truth_all_loads AS l
JOIN (SELECT DISTINCT mapping, department FROM work.weir.load) AS d USING (mapping)
JOIN (SELECT DISTINCT code, en FROM published.weir.code WHERE list = 'department') AS name ON name.code = d.department
WHERE l.status = 'done' AND d.department <> 'police'
GROUP BY ALL
