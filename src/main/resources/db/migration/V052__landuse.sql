CREATE SCHEMA landuse;

-- Zones of the plans for land: farmland, urban control, zoning, priority areas.
CREATE TABLE landuse.zone (
    LIKE core.feature INCLUDING ALL,
    theme text NOT NULL CHECK (theme IN ('agricultural', 'urban-control', 'zoning', 'priority')),
    zone_code text NOT NULL,
    building_coverage_pct integer CHECK (building_coverage_pct BETWEEN 0 AND 100),
    floor_area_pct integer CHECK (floor_area_pct BETWEEN 0 AND 2000),
    municipality_ja text,
    municipality_en text,
    municipality_code text CHECK (municipality_code ~ '^[0-9]{5}$'),
    note_ja text,
    note_en text
);
CALL core.track('land-zones', 'landuse.zone');

CREATE VIEW policy.land_zones AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM landuse.zone f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);

CREATE TABLE landuse.access_road (
    LIKE core.feature INCLUDING ALL,
    kind text NOT NULL CHECK (kind IN ('national', 'prefectural', 'municipal', 'private', 'unknown')),
    -- Absent where nobody measured it.
    width_m numeric CHECK (width_m > 0),
    note_ja text,
    note_en text
);
CALL core.track('access-roads', 'landuse.access_road');

CREATE VIEW policy.access_roads AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM landuse.access_road f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);
