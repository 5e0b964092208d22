-- months and communities in which something else was paid
SELECT truth.*, found.payments AS found, found.amount
FROM truth_payments AS truth
FULL JOIN published.subsidy_by_month AS found ON strftime(found.month, '%Y-%m') = truth.month AND found.community = truth.community
WHERE found.payments IS DISTINCT FROM CAST(truth.payments AS BIGINT) OR found.families IS DISTINCT FROM CAST(truth.payments AS BIGINT)
  OR found.amount IS DISTINCT FROM CAST(truth.yuan AS DECIMAL(18, 2)) OR found.persons < found.families
