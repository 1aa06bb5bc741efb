-- N06 is a national register: once more than 2,000 of its points have been imported (the 2025 edition
-- has 2,384), the interchanges are complete for the whole country. Undoing the import undoes this too.
CREATE OR REPLACE VIEW policy.coverage AS
    SELECT layer, ST_X(geom) AS lon, ST_Y(geom) AS lat, radius_m FROM core.coverage
    UNION ALL
    SELECT 'interchanges', 136::double precision, 36::double precision, 2500000::double precision
    WHERE (SELECT count(*) FROM interchange.interchange
        WHERE source_id = 'mlit-n06' AND import_run IS NOT NULL AND visibility = 'public') > 2000;
