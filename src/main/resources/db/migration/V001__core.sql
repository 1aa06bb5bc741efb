-- What every feature shares: its columns, its history, the version of its layer, and the one rule
-- about who sees which row. The application never creates objects: roles come from the set-up.

CREATE SCHEMA core;
CREATE SCHEMA policy;

CREATE TABLE core.source (
    id             text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title_ja       text NOT NULL,
    title_en       text NOT NULL,
    publisher_ja   text NOT NULL,
    publisher_en   text NOT NULL,
    published      date,
    document       text,
    licence        text NOT NULL,
    attribution_ja text NOT NULL,
    attribution_en text NOT NULL,
    redistributable boolean NOT NULL DEFAULT true,
    note_ja        text,
    note_en        text
);

-- Template of a feature table; each feature creates its own with LIKE … INCLUDING ALL.
CREATE TABLE core.feature (
    id          text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 120),
    name_ja     text NOT NULL,
    name_en     text,
    valid_from  date,
    valid_to    date,
    source_id   text NOT NULL,
    source_place text,
    as_of       date,
    positional_accuracy text CHECK (positional_accuracy IN
        ('surveyed', 'site', 'street', 'municipality', 'schematic', 'synthetic')),
    visibility  text NOT NULL DEFAULT 'public' CHECK (visibility IN ('public', 'staff', 'restricted')),
    version     integer NOT NULL DEFAULT 0,
    changed_by  text NOT NULL DEFAULT 'seed',
    changed_at  timestamptz NOT NULL DEFAULT now(),
    import_run  uuid,
    -- Absent where the source names no place: such a row is found by name but is not on the map.
    geom        geometry(Geometry, 6668),
    geom_3857   geometry(Geometry, 3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
    CHECK ((geom IS NULL) = (positional_accuracy IS NULL)),
    CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
);

-- One counter a layer and visibility: a change of a hidden row must not show in what others can see,
-- not even as a new ETag.
CREATE TABLE core.layer_version (
    layer      text NOT NULL,
    visibility text NOT NULL,
    version    bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (layer, visibility)
);

CREATE TABLE core.seed_file (
    name      text PRIMARY KEY,
    sha256    text NOT NULL,
    rows      integer NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now()
);

-- The rule of visibility. Absent or unknown settings mean the public.
-- Views call it as a scalar subquery, so that it is evaluated once a statement and not once a row.
CREATE FUNCTION policy.visible() RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE current_setting('ritchi.clearance', true)
        WHEN 'restricted' THEN ARRAY['public', 'staff', 'restricted']
        WHEN 'staff' THEN ARRAY['public', 'staff']
        ELSE ARRAY['public']
    END;

CREATE FUNCTION core.keep_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    EXECUTE format('INSERT INTO %I.%I SELECT ($1).*, now()', TG_TABLE_SCHEMA, TG_TABLE_NAME || '_history')
        USING OLD;
    RETURN NULL;
END $$;

CREATE FUNCTION core.bump_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    INSERT INTO core.layer_version AS v (layer, visibility, version)
    SELECT DISTINCT TG_ARGV[0], visibility, 1 FROM changed_rows
    ORDER BY visibility -- two writers take the counters in one order
    ON CONFLICT (layer, visibility) DO UPDATE SET version = v.version + 1;
    RETURN NULL;
END $$;

-- Views show a source's titles beside each row. Its change counts for those who may see such a row and
-- for nobody else. Arguments: the layer, its table, and the expression that names a row's source.
CREATE FUNCTION core.bump_for_source() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    EXECUTE format('INSERT INTO core.layer_version AS v (layer, visibility, version) '
        || 'SELECT DISTINCT %L, t.visibility, 1 FROM %s t JOIN changed_rows s ON s.id = %s '
        || 'ORDER BY t.visibility '
        || 'ON CONFLICT (layer, visibility) DO UPDATE SET version = v.version + 1',
        TG_ARGV[0], TG_ARGV[1], TG_ARGV[2]);
    RETURN NULL;
END $$;

-- Gives a feature table its indexes, history twin, version counters and the writer's rights.
CREATE PROCEDURE core.track(layer text, feature regclass) LANGUAGE plpgsql AS $$
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
    EXECUTE format('CREATE TRIGGER keep_history AFTER UPDATE OR DELETE ON %s FOR EACH ROW '
        || 'EXECUTE FUNCTION core.keep_history()', feature);
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

CREATE VIEW policy.sources AS SELECT * FROM core.source;

CREATE VIEW policy.layer_versions AS
    SELECT layer, sum(version)::bigint AS version
    FROM core.layer_version
    WHERE visibility = ANY ((SELECT policy.visible())::text[])
    GROUP BY layer;

GRANT USAGE ON SCHEMA core, policy TO ritchi_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON core.source, core.seed_file TO ritchi_writer;
GRANT SELECT ON core.layer_version TO ritchi_writer;
GRANT USAGE ON SCHEMA policy TO ritchi_reader;
-- Only policy views are readable for the serving role, now and in later migrations.
ALTER DEFAULT PRIVILEGES IN SCHEMA policy GRANT SELECT ON TABLES TO ritchi_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA policy TO ritchi_reader;
