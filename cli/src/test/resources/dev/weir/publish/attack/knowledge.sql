-- What the attacker knows: known (kind, value), where any text that contains the value is a find.
-- The history tables hold what the inputs of all nights said, also what ended.
CREATE TABLE known (kind VARCHAR, value VARCHAR);

CREATE TABLE known_person AS
SELECT p.person_no, p.name, p.id_card, p.phone, try_cast(p.born_on AS DATE) AS born_on, try_cast(p.deceased_on AS DATE) AS deceased_on,
       l.golden_id
FROM person AS p
LEFT JOIN work.weir.assigned AS l ON l.entity = 'resident' AND l.mapping = 'police-residents' AND l.source_key = p.person_no;

INSERT INTO known
SELECT DISTINCT kind, value FROM (
  SELECT 'NAME' AS kind, name AS value FROM person
  UNION ALL SELECT 'NAME', head_name FROM hukou
  UNION ALL SELECT 'NAME', name FROM work.history.resident
  UNION ALL SELECT 'NAME', head_name FROM work.history.household
  UNION ALL SELECT 'PERSON_NUMBER', person_no FROM person
  UNION ALL SELECT 'IDENTITY_NUMBER', id_card FROM person
  UNION ALL SELECT 'IDENTITY_NUMBER', other_id FROM person
  UNION ALL SELECT 'IDENTITY_NUMBER', head_id FROM hukou
  UNION ALL SELECT 'IDENTITY_NUMBER', id_number FROM work.history.resident
  UNION ALL SELECT 'IDENTITY_NUMBER', head_id_number FROM work.history.household
  UNION ALL SELECT 'PHONE', phone FROM person
  UNION ALL SELECT 'PHONE', phone FROM hukou
  UNION ALL SELECT 'PHONE', phone FROM work.history.resident
  UNION ALL SELECT 'PHONE', phone FROM work.history.household
  UNION ALL SELECT 'PHONE', attributes ->> 'phone' FROM work.history.event
  UNION ALL SELECT 'PLATE', plate FROM work.history.asset
  UNION ALL SELECT 'HOUSEHOLD_NUMBER', hukou_no FROM hukou
  UNION ALL SELECT 'HOUSEHOLD_NUMBER', household_no FROM work.history.household
  UNION ALL SELECT 'ROOM', address FROM hukou
  UNION ALL SELECT 'ROOM', address FROM work.main.place WHERE coalesce(room, unit) IS NOT NULL
  UNION ALL SELECT 'SOURCE_KEY', source_key FROM work.weir.assigned 
  WHERE contains(source_key, '|') AND entity IN ('resident', 'membership')
  UNION ALL SELECT 'SOURCE_KEY', key FROM (
    SELECT key_a AS key FROM truth_links UNION ALL SELECT key_b FROM truth_links
    UNION ALL SELECT source_key FROM truth_values
    UNION ALL SELECT resident_key FROM truth_memberships UNION ALL SELECT household_key FROM truth_memberships
    UNION ALL SELECT source_key FROM truth_references UNION ALL SELECT source_key FROM truth_ids
    UNION ALL SELECT source_key FROM truth_ended) WHERE contains(key, '|')
    AND key NOT IN (SELECT source_key FROM work.weir.assigned WHERE entity IN ('place', 'household'))
  UNION ALL SELECT 'FILE_NAME', regexp_extract(input, '[^/]+$') FROM work.weir.load WHERE contains(input, '.')
  UNION ALL SELECT 'TEXT', description FROM work.history.event
  UNION ALL SELECT 'TEXT', error FROM work.weir.load
)
WHERE length(value) >= CASE kind WHEN 'NAME' THEN 2 ELSE 5 END AND NOT regexp_matches(value, '^0+$');

CREATE TABLE child AS
SELECT * FROM known_person WHERE born_on > (SELECT day - INTERVAL 14 YEAR FROM today);

-- what a child shares with somebody else tells nothing of the child
INSERT INTO known
SELECT 'CHILD', value FROM (
  SELECT name AS value, person_no FROM known_person
  UNION ALL SELECT id_card, person_no FROM known_person
  UNION ALL SELECT phone, person_no FROM known_person
  UNION ALL SELECT head_name, NULL FROM hukou WHERE head_name NOT IN (SELECT name FROM child)
  UNION ALL SELECT phone, NULL FROM hukou
) WHERE length(value) >= 2
GROUP BY value HAVING bool_and(coalesce(person_no IN (SELECT person_no FROM child), false));
INSERT INTO known SELECT 'CHILD', person_no FROM child;

-- ids that lead to somebody or somewhere: (entity, id, kind), and of who has died the day
CREATE TABLE known_id AS
SELECT 'resident' AS entity, CAST(golden_id AS VARCHAR) AS id, 'CHILD' AS kind, NULL::DATE AS deceased_on FROM child
UNION SELECT 'membership', CAST(membership_id AS VARCHAR), 'CHILD', NULL
FROM work.main.membership WHERE resident IN (SELECT golden_id FROM child)
UNION SELECT 'place', CAST(place_id AS VARCHAR), 'ROOM', NULL FROM work.main.place WHERE coalesce(room, unit) IS NOT NULL
UNION SELECT 'resident', CAST(golden_id AS VARCHAR), 'DEATH', deceased_on FROM known_person WHERE deceased_on IS NOT NULL
UNION SELECT unnest(['membership', 'household']), CAST(unnest([m.membership_id, m.household]) AS VARCHAR), 'DEATH', p.deceased_on
FROM work.main.membership AS m JOIN known_person AS p ON p.golden_id = m.resident WHERE p.deceased_on IS NOT NULL;

DETACH work;
