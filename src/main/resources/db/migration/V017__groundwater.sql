CREATE SCHEMA groundwater;

CREATE TABLE groundwater.monitoring_point (
    LIKE core.feature INCLUDING ALL,
    kind text NOT NULL CHECK (kind IN ('groundwater', 'spring', 'river')),
    point_code text,
    aquifer_ja text,
    aquifer_en text,
    depth_m numeric,
    prefecture_ja   text,
    prefecture_en   text,
    municipality_ja text,
    municipality_en text,
    municipality_code text CHECK (municipality_code ~ '^[0-9]{5}$'),
    note_ja text,
    note_en text
);
CALL core.track('monitoring-points', 'groundwater.monitoring_point');

CREATE TABLE groundwater.sample_result (
    id          text PRIMARY KEY,
    point_id    text NOT NULL REFERENCES groundwater.monitoring_point ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    sampled_on  date NOT NULL,
    substance   text NOT NULL,
    value_ng_per_l numeric CHECK (value_ng_per_l >= 0),
    qualifier   text NOT NULL CHECK (qualifier IN ('=', '<')),
    detection_limit_ng_per_l numeric CHECK (detection_limit_ng_per_l > 0),
    quantification_limit_ng_per_l numeric CHECK (quantification_limit_ng_per_l > 0),
    method      text,
    laboratory  text,
    source_id   text NOT NULL REFERENCES core.source,
    source_place text,
    UNIQUE (point_id, sampled_on, substance),
    CHECK ((qualifier = '=') = (value_ng_per_l IS NOT NULL)),
    CHECK (qualifier = '=' OR detection_limit_ng_per_l IS NOT NULL)
);
-- Guideline values with the days on which they hold.
CREATE TABLE groundwater.pfas_guideline (
    id          text PRIMARY KEY,
    name_ja     text NOT NULL,
    name_en     text NOT NULL,
    medium      text NOT NULL CHECK (medium IN ('groundwater', 'tap-water')),
    substances  text NOT NULL,
    threshold_ng_per_l numeric NOT NULL CHECK (threshold_ng_per_l > 0),
    kind        text NOT NULL CHECK (kind IN ('provisional', 'guideline', 'standard')),
    effective_from date NOT NULL,
    effective_to date,
    source_id   text NOT NULL REFERENCES core.source,
    source_place text
);
GRANT SELECT, INSERT, UPDATE, DELETE ON groundwater.sample_result, groundwater.pfas_guideline TO ritchi_writer;

CREATE VIEW policy.monitoring_points AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM groundwater.monitoring_point f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);

CREATE VIEW policy.sample_results AS
    SELECT r.*, s.title_ja AS source_title_ja, s.title_en AS source_title_en
    FROM groundwater.sample_result r
    JOIN policy.monitoring_points p ON p.id = r.point_id
    LEFT JOIN core.source s ON s.id = r.source_id;

CREATE VIEW policy.pfas_guidelines AS SELECT * FROM groundwater.pfas_guideline;
