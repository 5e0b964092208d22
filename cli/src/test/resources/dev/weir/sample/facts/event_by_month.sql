-- kinds of events of which more or fewer are recorded
WITH truth AS (
  SELECT CASE mapping WHEN 'hotline-requests' THEN 'request' WHEN 'parking-passages' THEN 'passage' WHEN 'water-readings' THEN 'reading'
    ELSE 'door' END AS event_type, sum(CAST(records AS BIGINT)) AS events
  FROM truth_counts WHERE entity = 'event' GROUP BY ALL
)
SELECT truth.*, found.events AS found
FROM truth LEFT JOIN (SELECT event_type, sum(events) AS events FROM published.event_by_month GROUP BY ALL) AS found USING (event_type)
WHERE found.events IS DISTINCT FROM truth.events
