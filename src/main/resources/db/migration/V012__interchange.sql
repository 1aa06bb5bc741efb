CREATE SCHEMA interchange;

CREATE TABLE interchange.interchange (
    LIKE core.feature INCLUDING ALL,
    kind text NOT NULL CHECK (kind IN ('interchange', 'smart-interchange', 'junction', 'other')),
    n06_type integer NOT NULL CHECK (n06_type BETWEEN 1 AND 4),
    has_exit boolean NOT NULL,
    opened_year integer,
    cluster text
);
CALL core.track('interchanges', 'interchange.interchange');

CREATE VIEW policy.interchanges AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM interchange.interchange f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);
