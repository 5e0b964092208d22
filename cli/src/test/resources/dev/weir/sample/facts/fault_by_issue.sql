-- kinds of faults of the newest issues of which fewer are counted than the sample has made, and examples that show what was written
SELECT truth.mapping, truth.code, count(*) AS made, coalesce(any_value(found.faults), 0) AS found
FROM truth_faults AS truth
LEFT JOIN (SELECT mapping, code, sum(faults) AS faults FROM published.fault_by_issue GROUP BY ALL) AS found USING (mapping, code)
GROUP BY truth.mapping, truth.code
HAVING coalesce(any_value(found.faults), 0) < count(*)
UNION ALL
SELECT mapping, example, 0, 0 FROM published.fault_by_issue WHERE regexp_matches(example, '[0-8b-zA-Z]')
