-- The view of V030 with the classes that say how far a boundary may be off: a map needs them to judge
-- as the check does.
-- Read are the rows of the caller's clearance or, where it has none of its own, of the next lower.
-- A parcel is left out while its values are not those of its present shape, and while one of its
-- interchanges has been hidden from the caller or removed, until it has been computed again.
CREATE OR REPLACE VIEW policy.parcel_screenings AS
    SELECT p.id, p.name_ja, p.name_en, p.valid_from, p.valid_to, p.source_id, p.source_place, p.as_of,
        p.positional_accuracy, p.visibility, p.version + s.version AS version,
        greatest(p.changed_at, s.changed_at) AS changed_at, p.geom, p.geom_3857,
        coalesce(p.positional_accuracy = 'synthetic', false) AS synthetic,
        c.title_ja AS source_title_ja, c.title_en AS source_title_en, c.licence AS source_licence,
        c.attribution_ja AS source_attribution_ja, c.attribution_en AS source_attribution_en,
        p.lot_number, p.oaza_ja, p.municipality_ja, p.lots, s.area_ha,
        s.nearest_interchange AS interchange_id, n.name_ja AS interchange_name_ja,
        n.name_en AS interchange_name_en, s.nearest_m, s.farthest_m, s.centroid_m,
        p.coordinate_class, p.accuracy_class
    FROM parcel.parcel p
    JOIN eligibility.parcel_screening s
        ON s.parcel_id = p.id AND s.clearance = (SELECT clearance FROM eligibility.screening_state
            WHERE clearance = ANY ((SELECT policy.visible())::text[])
            ORDER BY array_position(ARRAY['public', 'staff', 'restricted'], clearance) DESC LIMIT 1)
    LEFT JOIN interchange.interchange n ON n.id = s.nearest_interchange
        AND n.visibility = ANY ((SELECT policy.visible())::text[])
    LEFT JOIN interchange.interchange f ON f.id = s.farthest_interchange
        AND f.visibility = ANY ((SELECT policy.visible())::text[])
    LEFT JOIN interchange.interchange m ON m.id = s.centroid_interchange
        AND m.visibility = ANY ((SELECT policy.visible())::text[])
    LEFT JOIN core.source c ON c.id = p.source_id
    WHERE p.visibility = ANY ((SELECT policy.visible())::text[])
        AND (s.nearest_interchange IS NULL
            OR (n.id IS NOT NULL AND f.id IS NOT NULL AND m.id IS NOT NULL))
        AND NOT EXISTS (SELECT FROM eligibility.screening_due d WHERE d.parcel_id = p.id);
