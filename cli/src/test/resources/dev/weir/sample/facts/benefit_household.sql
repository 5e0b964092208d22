-- communities whose newest month has paid another number of families
WITH truth AS (
  SELECT community, CAST(payments AS BIGINT) AS families FROM truth_payments QUALIFY month = max(month) OVER (PARTITION BY community)
)
SELECT truth.*, found.families AS found
FROM truth
FULL JOIN (SELECT community, count(*) AS families FROM published.benefit_household WHERE is_current GROUP BY ALL) AS found
  ON found.community = truth.community
WHERE found.families IS DISTINCT FROM truth.families
