-- A layer can also be complete in an area with a border of its own, and for one theme only.
DROP VIEW policy.coverage;
ALTER TABLE core.coverage
    ALTER COLUMN geom TYPE geometry(Geometry, 6668),
    ALTER COLUMN radius_m DROP NOT NULL,
    ADD COLUMN theme text,
    ADD CHECK (CASE WHEN radius_m IS NULL THEN GeometryType(geom) IN ('POLYGON', 'MULTIPOLYGON')
        ELSE GeometryType(geom) = 'POINT' AND theme IS NULL END);

-- As in V022, of circles alone.
CREATE VIEW policy.coverage AS
    SELECT layer, ST_X(geom) AS lon, ST_Y(geom) AS lat, radius_m FROM core.coverage
    WHERE radius_m IS NOT NULL
    UNION ALL
    SELECT 'interchanges', 136::double precision, 36::double precision, 2500000::double precision
    WHERE (SELECT count(*) FROM interchange.interchange
        WHERE source_id = 'mlit-n06' AND import_run IS NOT NULL AND visibility = 'public') > 2000;

CREATE VIEW policy.coverage_areas AS
    SELECT c.layer, c.theme, c.geom, c.source_id, s.title_ja AS source_title_ja,
        s.title_en AS source_title_en
    FROM core.coverage c LEFT JOIN core.source s ON s.id = c.source_id
    WHERE c.radius_m IS NULL;
