CREATE SCHEMA boundary;

-- Municipalities and wards by their boundaries, as N03 has them. Land that belongs to none (所属未定地)
-- has a code that ends in 000, or none.
CREATE TABLE boundary.municipality (
    LIKE core.feature INCLUDING ALL,
    municipality_code text CHECK (municipality_code ~ '^[0-9]{5}$'),
    prefecture_ja    text,
    prefecture_en    text,
    subprefecture_ja text,
    district_ja      text,
    ward_ja          text,
    note_ja text,
    note_en text
);
CALL core.track('municipalities', 'boundary.municipality');
CREATE INDEX ON boundary.municipality (municipality_code);

CREATE VIEW policy.municipalities AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM boundary.municipality f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);
