-- what was paid, by month
SELECT month, sum(payments::BIGINT) AS families, sum(yuan::DECIMAL(18, 2)) AS amount FROM truth_payments GROUP BY ALL
