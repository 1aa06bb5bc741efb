CREATE SCHEMA organisation;

CREATE TABLE organisation.organisation (
    LIKE core.feature INCLUDING ALL,
    kind text NOT NULL CHECK (kind IN ('regional-consortium', 'prefectural-council', 'headquarters')),
    founded_on text,
    organiser_ja text,
    organiser_en text,
    members_count integer,
    members_ja text,
    members_en text,
    purpose_ja text,
    purpose_en text,
    prefecture_ja text,
    prefecture_en text
);
CALL core.track('organisations', 'organisation.organisation');

CREATE VIEW policy.organisations AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM organisation.organisation f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);
