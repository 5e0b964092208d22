-- months and communities that have paid something else, by the place of the payment and by that of the household, which may have left since
WITH paid AS (
  SELECT strftime(event.occurred_at, '%Y-%m') AS month, place.community AS by_place, home.community AS by_household,
    count(*) AS payments, sum(event.amount) AS yuan
  FROM event
  LEFT JOIN place ON place.place_id = event.place
  LEFT JOIN household ON household.household_id = event.household
  LEFT JOIN place AS home ON home.place_id = household.place
  WHERE event.event_type = 'subsidy'
  GROUP BY ALL
)
SELECT truth.*, paid.month AS found_month, by_place, by_household, paid.payments AS found, paid.yuan AS found_yuan
FROM truth
FULL JOIN paid ON paid.month = truth.month AND paid.by_place = truth.community AND paid.by_household = truth.community
WHERE paid.payments IS DISTINCT FROM CAST(truth.payments AS BIGINT) OR paid.yuan IS DISTINCT FROM CAST(truth.yuan AS DECIMAL(18, 2))
