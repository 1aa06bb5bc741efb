CREATE SCHEMA park;

CREATE TABLE park.industrial_park (
    LIKE core.feature INCLUDING ALL,
    status text NOT NULL CHECK (status IN ('existing', 'developing', 'planned')),
    developer_ja text,
    developer_en text,
    area_ha numeric CHECK (area_ha > 0),
    lots integer CHECK (lots > 0),
    prefecture_ja   text,
    prefecture_en   text,
    municipality_ja text,
    municipality_en text,
    municipality_code text CHECK (municipality_code ~ '^[0-9]{5}$'),
    note_ja text,
    note_en text
);
CALL core.track('industrial-parks', 'park.industrial_park');

CREATE VIEW policy.industrial_parks AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM park.industrial_park f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);
