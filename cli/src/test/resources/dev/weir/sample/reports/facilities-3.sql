-- by age
SELECT CASE WHEN years < 5 THEN '0-4' WHEN years < 10 THEN '5-9' WHEN years < 15 THEN '10-14' WHEN years >= 15 THEN '15+' ELSE 'not known' END AS age,
  count(*) FILTER (asset_type = 'facility') AS facilities, count(*) FILTER (asset_type = 'door_controller') AS controllers,
  count(*) FILTER (asset_type = 'meter') AS meters
FROM (SELECT *, year((SELECT day FROM day)) - year(installed_on) AS years FROM thing_now WHERE asset_type NOT IN ('vehicle', 'parking_space')) GROUP BY ALL
