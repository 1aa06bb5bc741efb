-- Imports of whole tables: rows go by COPY into a temporary table and from there into a feature table
-- in a few statements. Temporary tables are the only ones that the service makes.
DO $$ BEGIN
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO ritchi_writer', current_database());
END $$;

-- Editions of the same data follow each other under one name; covers says which parts of a product
-- (such as prefectures) the file of a run held, and is absent where a file is always the whole.
ALTER TABLE ingest.run ADD COLUMN dataset text, ADD COLUMN covers text[];
CREATE INDEX ON ingest.run (collection, dataset) WHERE dataset IS NOT NULL;

-- History a statement at a time: half a million rows took a dynamic INSERT each.
CREATE FUNCTION core.keep_history_of_statement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    EXECUTE format('INSERT INTO %I.%I SELECT o.*, now() FROM former_rows o',
        TG_TABLE_SCHEMA, TG_TABLE_NAME || '_history');
    RETURN NULL;
END $$;

CREATE PROCEDURE core.history_triggers(feature regclass) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('DROP TRIGGER IF EXISTS keep_history ON %s', feature);
    EXECUTE format('CREATE TRIGGER keep_history AFTER UPDATE ON %s REFERENCING OLD TABLE AS former_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION core.keep_history_of_statement()', feature);
    EXECUTE format('CREATE TRIGGER keep_history_deleted AFTER DELETE ON %s REFERENCING OLD TABLE AS former_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION core.keep_history_of_statement()', feature);
END $$;

-- What one transaction replaced is found by its time.
CREATE PROCEDURE core.history_index(feature regclass) LANGUAGE plpgsql AS $$
DECLARE
    twin regclass := (SELECT to_regclass(format('%I.%I', n.nspname, c.relname || '_history'))
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = feature);
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
            WHERE i.indrelid = twin AND a.attname = 'replaced_at') THEN
        EXECUTE format('CREATE INDEX ON %s (replaced_at)', twin);
    END IF;
END $$;

DO $$
DECLARE
    feature regclass;
BEGIN
    FOR feature IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'keep_history' ORDER BY tgrelid LOOP
        CALL core.history_triggers(feature);
        CALL core.history_index(feature);
    END LOOP;
END $$;

-- As before, with the triggers and indexes above, and the one of V070 for rows without a place.
CREATE OR REPLACE PROCEDURE core.track(layer text, feature regclass) LANGUAGE plpgsql AS $$
DECLARE
    nsp text := (SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = feature);
    rel text := (SELECT relname FROM pg_class WHERE oid = feature);
    history text := format('%I.%I', nsp, rel || '_history');
BEGIN
    EXECUTE format('CREATE INDEX ON %s USING gist (geom)', feature);
    EXECUTE format('CREATE INDEX ON %s USING gist (geom_3857)', feature);
    EXECUTE format('ALTER TABLE %s ADD FOREIGN KEY (source_id) REFERENCES core.source', feature);
    EXECUTE format('CREATE INDEX ON %s (import_run) WHERE import_run IS NOT NULL', feature);
    EXECUTE format('CREATE TABLE %s (LIKE %s)', history, feature);
    EXECUTE format('ALTER TABLE %s ADD COLUMN replaced_at timestamptz NOT NULL', history);
    EXECUTE format('CREATE INDEX ON %s (id, replaced_at)', history);
    CALL core.history_triggers(feature);
    CALL core.history_index(feature);
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = feature AND attname = 'geom' AND NOT attisdropped) THEN
        EXECUTE format('CREATE INDEX ON %s (id) WHERE geom IS NULL', feature);
    END IF;
    EXECUTE format('CREATE TRIGGER bump_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS changed_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version(%L)', feature, layer);
    EXECUTE format('CREATE TRIGGER bump_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS changed_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version(%L)', feature, layer);
    EXECUTE format('CREATE TRIGGER bump_new AFTER UPDATE ON %s REFERENCING NEW TABLE AS changed_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version(%L)', feature, layer);
    EXECUTE format('CREATE TRIGGER bump_old AFTER UPDATE ON %s REFERENCING OLD TABLE AS changed_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION core.bump_version(%L)', feature, layer);
    -- A source that rows name can neither be removed nor get another id: an update is all there is.
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON core.source REFERENCING NEW TABLE AS changed_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION core.bump_for_source(%L, %L, %L)',
        'bump_' || layer, layer, feature::text, 't.source_id');
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO ritchi_writer', nsp);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO ritchi_writer', feature);
    EXECUTE format('GRANT SELECT ON %s TO ritchi_writer', history);
END $$;
