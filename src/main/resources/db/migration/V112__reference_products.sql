-- Columns for what the products of 国土数値情報 say of zones, parks and hazards.

-- Gives the history of a feature table the columns that the table has: rows are kept column by column in
-- the table's order, with the time at the end.
CREATE PROCEDURE core.widen_history(feature regclass) LANGUAGE plpgsql AS $$
DECLARE
    nsp text := (SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = feature);
    rel text := (SELECT relname FROM pg_class WHERE oid = feature) || '_history';
    history text := format('%I.%I', nsp, rel);
    kept text := (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = history::regclass AND attnum > 0 AND NOT attisdropped);
BEGIN
    EXECUTE format('ALTER TABLE %s RENAME TO %I', history, rel || '_narrow');
    EXECUTE format('CREATE TABLE %s (LIKE %s)', history, feature);
    EXECUTE format('ALTER TABLE %s ADD COLUMN replaced_at timestamptz NOT NULL', history);
    EXECUTE format('INSERT INTO %s (%s) SELECT %2$s FROM %I.%I', history, kept, nsp, rel || '_narrow');
    EXECUTE format('DROP TABLE %I.%I', nsp, rel || '_narrow');
    EXECUTE format('CREATE INDEX ON %s (id, replaced_at)', history);
    EXECUTE format('CREATE INDEX ON %s (replaced_at)', history);
    EXECUTE format('GRANT SELECT ON %s TO ritchi_writer', history);
END $$;

DROP VIEW policy.hazard_zones;
DO $$
DECLARE
    narrow name;
BEGIN
    FOR narrow IN SELECT conname FROM pg_constraint WHERE conrelid = 'hazard.zone'::regclass AND contype = 'c'
            AND pg_get_constraintdef(oid) ~ 'landslide_zone' LOOP
        EXECUTE format('ALTER TABLE hazard.zone DROP CONSTRAINT %I', narrow);
    END LOOP;
END $$;
ALTER TABLE hazard.zone
    -- Floods: by which rain. Absent where the source does not say.
    ADD COLUMN flood_scale text CHECK (flood_scale IN ('largest', 'planned')),
    ADD COLUMN river_code text,
    ADD COLUMN manager_ja text,
    -- Landslides: the number of the area, where it lies, and the day of the public notice.
    ADD COLUMN area_number text,
    ADD COLUMN location_ja text,
    ADD COLUMN notified_on date,
    -- 3 and 4 are areas that have been surveyed and not yet designated.
    ADD CONSTRAINT zone_landslide_zones CHECK (landslide_zone ~ '^[1-4]$'),
    -- Old editions tell floods by steps of depth that lie in several ranks: those have none.
    ADD CONSTRAINT zone_theme_columns CHECK (theme = 'flood'
        OR (landslide_kind IS NOT NULL AND landslide_zone IS NOT NULL));
CALL core.widen_history('hazard.zone');
CREATE VIEW policy.hazard_zones AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM hazard.zone f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);

DROP VIEW policy.industrial_parks;
ALTER TABLE park.industrial_park
    ADD COLUMN location_kind text CHECK (location_kind IN ('coastal', 'inland')),
    ADD COLUMN completed_year integer CHECK (completed_year BETWEEN 1800 AND 2200),
    ADD COLUMN site_area_ha numeric CHECK (site_area_ha > 0),
    ADD COLUMN unused_area_ha numeric CHECK (unused_area_ha >= 0),
    ADD COLUMN companies integer CHECK (companies >= 0),
    DROP CONSTRAINT industrial_park_status_check,
    ADD CONSTRAINT industrial_park_status_check CHECK (status IN ('existing', 'developing', 'planned', 'unknown'));
CALL core.widen_history('park.industrial_park');
CREATE VIEW policy.industrial_parks AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM park.industrial_park f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);
