-- some by kind, month: requests by the month in which they were made, the newest ones
SELECT 'Request' AS kind, strftime(opened_at, '%Y-%m') AS month, count(*) AS events FROM request GROUP BY ALL ORDER BY month DESC LIMIT 6
