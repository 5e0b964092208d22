-- some by community, grid: people of the register by the grid of the building that their address names
WITH building AS (SELECT replace(address, '|', '') AS building, grid FROM truth_buildings WHERE grid IS NOT NULL)
SELECT community, grid, count(DISTINCT person_no) FILTER (how = 'registered') AS registered
FROM home JOIN building ON building.building = regexp_extract(home.address, '^(.+?幢)', 1) GROUP BY ALL
