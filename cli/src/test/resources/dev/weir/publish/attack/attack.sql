-- What is found in the cells of a file: find (kind, place), one row for each find.
CREATE OR REPLACE TABLE find AS
WITH told AS (SELECT place, value, count(*) AS times FROM cell GROUP BY ALL)
SELECT known.kind, told.place
FROM told JOIN known ON contains(told.value, known.value);

INSERT INTO find
SELECT 'HOUSEHOLD_MONTH', cell.place
FROM cell JOIN known ON known.kind = 'HOUSEHOLD_NUMBER' AND contains(cell.value, known.value)
WHERE regexp_matches(replace(cell.value, known.value, ''), '20[0-9]{2}[^0-9]?(0[1-9]|1[0-2])');

INSERT INTO find
SELECT 'ROOM', place FROM cell WHERE regexp_matches(value, '[0-9一二三四五六七八九十](单元|室)');

-- cells that hold the id of a row of an entity: its own, a reference to it, or one that the row says is of it
CREATE OR REPLACE TABLE pointer AS
SELECT cell.*, known_id.entity, known_id.kind, known_id.deceased_on
FROM cell JOIN known_id ON known_id.id = cell.value
WHERE (contains(cell.col, known_id.entity) AND NOT regexp_matches(cell.col, '_(no|type|count)$'))
   OR (cell.col IN ('golden_id', 'old_id', 'new_id') AND EXISTS (FROM cell AS said
       WHERE said.tab = cell.tab AND said.line = cell.line AND said.col = 'entity' AND said.value = known_id.entity));

INSERT INTO find SELECT kind, place FROM pointer WHERE kind <> 'DEATH';

-- the day of a death, or the word for it, in a row that leads to who has died
INSERT INTO find
SELECT 'DEATH', other.place
FROM pointer AS leads
JOIN cell AS other ON other.tab = leads.tab AND other.line = leads.line
WHERE leads.kind = 'DEATH'
  AND (starts_with(other.value, CAST(leads.deceased_on AS VARCHAR)) OR contains(other.value, 'deceased'));

-- who stands in a household and is counted in none: a row says registered or living, and no population has the person
INSERT INTO find
SELECT 'DEATH', person.place
FROM pointer AS person
JOIN cell AS how ON how.tab = person.tab AND how.line = person.line AND how.value IN ('registered', 'living')
WHERE person.kind = 'DEATH' AND person.entity = 'resident'
  AND NOT EXISTS (FROM cell AS counted
    WHERE starts_with(counted.tab, 'main.population_') AND counted.col = 'resident_id' AND counted.value = person.value);

-- a birth date of under 14 years, whoever it is
INSERT INTO find
SELECT 'CHILD', place FROM cell
WHERE contains(col, 'born') AND try_cast(value AS DATE) > (SELECT day - INTERVAL 14 YEAR FROM today);
