-- As in V080, but the changes to fold are named by a bound of their numbers: the planner, whose figures of
-- a table that is mostly empty are always old, compared each change with each other one.
CREATE OR REPLACE FUNCTION core.fold_cells() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    last   bigint;
    folded bigint;
BEGIN
    IF NOT pg_try_advisory_xact_lock(80, 1) THEN
        RETURN 0;
    END IF;
    SELECT max(seq) INTO last FROM (SELECT seq FROM core.cell_change ORDER BY seq LIMIT 500000) c;
    IF last IS NULL THEN
        RETURN 0;
    END IF;
    WITH gone AS (
        DELETE FROM core.cell_change WHERE seq <= last RETURNING *
    ), kept AS (
        INSERT INTO core.cell AS c (layer, level, code, visibility, features, synthetic, size_dm, sum1, sum2, sum3)
        SELECT layer, l.level, code >> (2 * (18 - l.level)) AS code, visibility, sum(features),
            sum(synthetic), sum(size_dm), sum(sum1), sum(sum2), sum(sum3)
        FROM gone CROSS JOIN (VALUES (18), (15), (12), (9)) l (level)
        GROUP BY layer, l.level, 3, visibility
        ON CONFLICT (layer, level, code, visibility) DO UPDATE SET
            features = c.features + excluded.features, synthetic = c.synthetic + excluded.synthetic,
            size_dm = c.size_dm + excluded.size_dm, sum1 = c.sum1 + excluded.sum1,
            sum2 = c.sum2 + excluded.sum2, sum3 = c.sum3 + excluded.sum3
    )
    SELECT count(*) INTO folded FROM gone;
    IF folded > 0 THEN
        DELETE FROM core.cell WHERE features = 0;
    END IF;
    RETURN folded;
END $$;
