-- what was paid in the newest month, by community
SELECT community, payments::BIGINT AS families, yuan::DECIMAL(18, 2) AS amount
FROM truth_payments WHERE month = (SELECT max(month) FROM truth_payments)
