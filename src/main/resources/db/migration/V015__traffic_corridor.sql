CREATE SCHEMA traffic;

CREATE TABLE traffic.corridor (
    LIKE core.feature INCLUDING ALL,
    route_ja text,
    route_en text,
    kind text CHECK (kind IN ('expressway', 'national', 'prefectural', 'municipal')),
    congestion_speed_kmh numeric CHECK (congestion_speed_kmh > 0),
    target_speed_kmh numeric CHECK (target_speed_kmh > 0),
    speed_basis_ja text,
    speed_basis_en text,
    length_km numeric CHECK (length_km > 0),
    municipality_ja text,
    municipality_en text,
    note_ja text,
    note_en text
);
CALL core.track('traffic-corridors', 'traffic.corridor');

CREATE VIEW policy.traffic_corridors AS
    SELECT f.*, coalesce(f.positional_accuracy = 'synthetic', false) AS synthetic,
        s.title_ja AS source_title_ja, s.title_en AS source_title_en, s.licence AS source_licence,
        s.attribution_ja AS source_attribution_ja, s.attribution_en AS source_attribution_en
    FROM traffic.corridor f LEFT JOIN core.source s ON s.id = f.source_id
    WHERE f.visibility = ANY ((SELECT policy.visible())::text[]);
