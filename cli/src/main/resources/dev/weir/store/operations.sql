-- The operations tables. Their names and columns are a promise: scripts query them. No keys and no indexes on text:
-- deletes become hundreds of times slower; uniqueness is a check inside the load's transaction.
CREATE SCHEMA IF NOT EXISTS weir;
CREATE SCHEMA IF NOT EXISTS history;
CREATE SCHEMA IF NOT EXISTS record;

CREATE TABLE IF NOT EXISTS weir.meta (name VARCHAR, value VARCHAR);

CREATE TABLE IF NOT EXISTS weir.run (
  run_id BIGINT, started_at TIMESTAMP, finished_at TIMESTAMP, status VARCHAR, host VARCHAR, version VARCHAR);

CREATE TABLE IF NOT EXISTS weir.load (
  load_id BIGINT, run_id BIGINT, department VARCHAR, mapping VARCHAR, scopes VARCHAR[], issue VARCHAR, route VARCHAR,
  input VARCHAR, content_hash VARCHAR, mapping_hash VARCHAR, mode VARCHAR, status VARCHAR,
  rows_read BIGINT, rows_new BIGINT, rows_changed BIGINT, rows_unchanged BIGINT, rows_rejected BIGINT, rows_skipped BIGINT,
  rows_warned BIGINT, records_removed BIGINT, started_at TIMESTAMP, finished_at TIMESTAMP, error VARCHAR,
  archived VARCHAR, as_of TIMESTAMP, notes VARCHAR, code VARCHAR);
-- Columns that came later: a working file is kept for years, and its ids cannot be made again.
ALTER TABLE weir.load ADD COLUMN IF NOT EXISTS notes VARCHAR;
ALTER TABLE weir.load ADD COLUMN IF NOT EXISTS code VARCHAR;
UPDATE weir.load SET code = left(error, 4) WHERE status = 'held' AND code IS NULL AND regexp_matches(error, '^H[0-9]{3} ');

-- One line for each ledger a load touched, for ever; weir.ledger shows the current one of each.
CREATE TABLE IF NOT EXISTS weir.ledger_load (
  load_id BIGINT, mapping VARCHAR, scope VARCHAR, issue VARCHAR, as_of TIMESTAMP, mode VARCHAR, status VARCHAR);

CREATE OR REPLACE VIEW weir.ledger AS
SELECT mapping, scope, issue, load_id, status, as_of, mode
FROM weir.ledger_load
WHERE status = 'done'
QUALIFY row_number() OVER (PARTITION BY mapping, scope ORDER BY load_id DESC) = 1;

CREATE TABLE IF NOT EXISTS weir.reject (
  reject_id BIGINT, load_id BIGINT, department VARCHAR, mapping VARCHAR, scope VARCHAR, input VARCHAR, sheet VARCHAR,
  row_no BIGINT, raw JSON, status VARCHAR, closed_by_load BIGINT, source_key VARCHAR);

CREATE TABLE IF NOT EXISTS weir.fault (
  load_id BIGINT, reject_id BIGINT, sheet VARCHAR, row_no BIGINT, column_name VARCHAR, code VARCHAR, severity VARCHAR,
  value VARCHAR, message VARCHAR);

CREATE TABLE IF NOT EXISTS weir.skip (load_id BIGINT, sheet VARCHAR, row_no BIGINT, rule VARCHAR);

CREATE TABLE IF NOT EXISTS weir.sheet (load_id BIGINT, sheet VARCHAR, row_class VARCHAR, rows BIGINT);

-- A statement that stands only because its newer version could not be read. Open while until_load is null.
CREATE TABLE IF NOT EXISTS weir.stale (
  entity VARCHAR, mapping VARCHAR, scope VARCHAR, source_key VARCHAR, reason VARCHAR, from_load BIGINT, until_load BIGINT);

CREATE TABLE IF NOT EXISTS weir.watermark (route VARCHAR, column_name VARCHAR, value VARCHAR, load_id BIGINT);

-- How far a growing file has been read. head is the hash of its first bytes: a renamed file is known by it.
CREATE TABLE IF NOT EXISTS weir.position (
  mapping VARCHAR, input VARCHAR, head VARCHAR, byte_offset BIGINT, line_no BIGINT, load_id BIGINT);

CREATE TABLE IF NOT EXISTS weir.code (list VARCHAR, code VARCHAR, label VARCHAR, en VARCHAR, zh VARCHAR);

CREATE TABLE IF NOT EXISTS weir.placeholder (value VARCHAR, reason VARCHAR);

-- Which golden row each current record belongs to, and why.
CREATE TABLE IF NOT EXISTS weir.link (
  entity VARCHAR, golden_id BIGINT, mapping VARCHAR, scope VARCHAR, source_key VARCHAR, rule VARCHAR);

-- The golden id each source key had last, also of records that are gone: ids are stable and never used again.
CREATE TABLE IF NOT EXISTS weir.assigned (
  entity VARCHAR, mapping VARCHAR, scope VARCHAR, source_key VARCHAR, golden_id BIGINT);

-- Where a reference leads: <rule>:<value>, for values that mean exactly one golden row.
CREATE TABLE IF NOT EXISTS weir.identity (entity VARCHAR, reference VARCHAR, golden_id BIGINT);

CREATE TABLE IF NOT EXISTS weir.review (
  entity VARCHAR, reason VARCHAR, rule VARCHAR, value VARCHAR, veto VARCHAR, mapping VARCHAR, scope VARCHAR,
  source_key VARCHAR, golden_id BIGINT, since_run BIGINT);

CREATE TABLE IF NOT EXISTS weir.id_change (entity VARCHAR, old_id BIGINT, new_id BIGINT, kind VARCHAR, load_id BIGINT);

-- References that lead nowhere yet. records: how many current records hold it; of events one line stands for all of them.
CREATE TABLE IF NOT EXISTS weir.unresolved (
  entity VARCHAR, mapping VARCHAR, scope VARCHAR, source_key VARCHAR, field VARCHAR, reference VARCHAR, reason VARCHAR,
  records BIGINT);

CREATE TABLE IF NOT EXISTS weir.conflict (
  entity VARCHAR, golden_id BIGINT, field VARCHAR, department VARCHAR, value VARCHAR, golden_value VARCHAR,
  golden_department VARCHAR, since BIGINT);

-- Loads whose file is still on its way from the inbox to the archive; weir.load.archived says where it belongs.
CREATE TABLE IF NOT EXISTS weir.move (load_id BIGINT);
