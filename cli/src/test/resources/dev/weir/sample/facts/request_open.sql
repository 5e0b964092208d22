-- requests that are open and are not found, or found by mistake
WITH truth AS (SELECT request_no, category FROM request WHERE status <> '已办结')
SELECT truth.*, found.request_no AS found, found.category AS found_category
FROM truth FULL JOIN published.request_open AS found USING (request_no)
WHERE found.category IS DISTINCT FROM truth.category OR truth.request_no IS NULL OR found.status = 'closed'
