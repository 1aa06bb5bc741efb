CREATE SCHEMA fab;

CREATE TABLE fab.fab (
    LIKE core.feature INCLUDING ALL,
    company_ja text NOT NULL,
    company_en text,
    kind text NOT NULL CHECK (kind IN ('certified-plan', 'economic-security', 'investment',
        'sme-investment', 'power-semiconductor', 'next-generation')),
    product_ja text,
    product_en text,
    capacity_ja text,
    capacity_en text,
    first_shipment text,
    grant_ceiling_jpy bigint CHECK (grant_ceiling_jpy >= 0),
    investment_jpy bigint CHECK (investment_jpy >= 0),
    investment_note_ja text,
    investment_note_en text,
    certified_on date,
    prefecture_ja   text,
    prefecture_en   text,
    municipality_ja text,
    municipality_en text,
    municipality_code text CHECK (municipality_code ~ '^[0-9]{5}$'),
    status text NOT NULL DEFAULT 'unknown' CHECK (status IN ('operating', 'construction', 'planned', 'unknown')),
    note_ja text,
    note_en text
);
CALL core.track('fabs', 'fab.fab');

CREATE VIEW policy.fabs AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM fab.fab f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);
