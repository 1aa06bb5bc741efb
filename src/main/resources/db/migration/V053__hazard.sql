CREATE SCHEMA hazard;

-- Floods by the depth expected, landslides by kind and zone.
CREATE TABLE hazard.zone (
    LIKE core.feature INCLUDING ALL,
    theme text NOT NULL CHECK (theme IN ('flood', 'landslide')),
    depth_rank text CHECK (depth_rank ~ '^[1-6]$'),
    landslide_kind text CHECK (landslide_kind ~ '^[1-3]$'),
    landslide_zone text CHECK (landslide_zone ~ '^[12]$'),
    river_ja text,
    river_en text,
    note_ja text,
    note_en text,
    CHECK (CASE theme WHEN 'flood' THEN depth_rank IS NOT NULL
        ELSE landslide_kind IS NOT NULL AND landslide_zone IS NOT NULL END)
);
CALL core.track('hazard-zones', 'hazard.zone');

CREATE VIEW policy.hazard_zones AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM hazard.zone f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);
