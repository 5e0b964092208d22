-- public facilities by the community that their address names
SELECT coalesce(community, 'not known') AS community, count(*) AS assets, count(*) FILTER (status = 'in_service') AS in_service,
  count(*) FILTER (status = 'out_of_service') AS broken
FROM thing_now WHERE asset_type = 'facility' GROUP BY ALL
