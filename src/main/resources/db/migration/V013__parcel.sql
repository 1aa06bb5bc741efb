CREATE SCHEMA parcel;

CREATE TABLE parcel.parcel (
    LIKE core.feature INCLUDING ALL,
    lot_number text NOT NULL,
    oaza_ja text,
    municipality_ja text,
    municipality_en text,
    municipality_code text CHECK (municipality_code ~ '^[0-9]{5}$'),
    -- Ellipsoidal area by the application's one geodesic method; never computed in SQL.
    area_m2 double precision NOT NULL CHECK (area_m2 > 0),
    registered_area_m2 numeric CHECK (registered_area_m2 > 0),
    coordinate_class text,
    accuracy_class text,
    map_name text,
    lots integer CHECK (lots > 0),
    land_use_ja text
);
CALL core.track('parcels', 'parcel.parcel');

CREATE VIEW policy.parcels AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en,
        f.area_m2 / 10000 AS area_ha
    FROM parcel.parcel f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);
