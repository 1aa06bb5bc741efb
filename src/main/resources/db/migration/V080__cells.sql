-- How many features of a layer lie in each cell of a grid, with sums, for tiles that cannot show them
-- singly. A cell is a tile of WebMercatorQuad; its code takes the bits of column and row in turns, so
-- that the cells of a larger tile are one range. A feature counts in the cell of the middle of its box.
--
-- Who changes rows only adds lines to core.cell_change, in the same transaction: nobody waits for
-- anybody. What was added is folded into core.cell by one at a time. Readers add up both.
CREATE TABLE core.cell (
    layer      text NOT NULL,
    visibility text NOT NULL,
    level      smallint NOT NULL,
    code       bigint NOT NULL,
    features   bigint NOT NULL,
    synthetic  bigint NOT NULL,
    -- Longer sides of the features' boxes in decimetres of EPSG:3857: whole, so that sums stay exact.
    size_dm    bigint NOT NULL,
    -- In millionths of the attribute's unit, in the order of the layer's sums.
    sum1 bigint NOT NULL, sum2 bigint NOT NULL, sum3 bigint NOT NULL,
    PRIMARY KEY (layer, level, code, visibility)
);
CREATE INDEX ON core.cell (layer) WHERE features = 0;

CREATE TABLE core.cell_change (
    seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    layer      text NOT NULL,
    visibility text NOT NULL,
    code       bigint NOT NULL,
    features   bigint NOT NULL,
    synthetic  bigint NOT NULL,
    size_dm    bigint NOT NULL,
    sum1 bigint NOT NULL, sum2 bigint NOT NULL, sum3 bigint NOT NULL
);
CREATE INDEX ON core.cell_change (layer, code);

-- The column or row of a cell from metres east or south of the grid's corner.
CREATE FUNCTION policy.cell_number(metres double precision, level integer) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN greatest(0, least((1 << level) - 1,
        floor(metres / (2 * 20037508.342789244::double precision / (1 << level)))::bigint));

CREATE FUNCTION core.cell_bits(n bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    n := (n | (n << 16)) & 281470681808895;        -- 0000FFFF0000FFFF
    n := (n | (n << 8)) & 71777214294589695;       -- 00FF00FF00FF00FF
    n := (n | (n << 4)) & 1085102592571150095;     -- 0F0F0F0F0F0F0F0F
    n := (n | (n << 2)) & 3689348814741910323;     -- 3333333333333333
    RETURN (n | (n << 1)) & 6148914691236517205;   -- 5555555555555555
END $$;

-- The rows of a table by cell; a %1$s stands for the table, %2$s for +1 or -1, %3$s … for the sums.
CREATE FUNCTION core.cell_rows(layer text, sums text[], rows_table text, factor text) RETURNS text
    LANGUAGE sql IMMUTABLE RETURN format(
    'SELECT %1$L AS layer, visibility, x, y, %4$s * count(*) AS features, '
    '%4$s * count(*) FILTER (WHERE positional_accuracy = ''synthetic'') AS synthetic, '
    '%4$s * sum(round(10 * size)::bigint)::bigint AS size_dm, '
    '%4$s * sum(coalesce(round(1000000 * (%5$s))::bigint, 0))::bigint AS sum1, '
    '%4$s * sum(coalesce(round(1000000 * (%6$s))::bigint, 0))::bigint AS sum2, '
    '%4$s * sum(coalesce(round(1000000 * (%7$s))::bigint, 0))::bigint AS sum3 '
    'FROM (SELECT *, greatest(ST_XMax(geom_3857) - ST_XMin(geom_3857), ST_YMax(geom_3857) - ST_YMin(geom_3857)) AS size, '
    'policy.cell_number((ST_XMin(geom_3857) + ST_XMax(geom_3857)) / 2 + 20037508.342789244::double precision, 18) AS x, '
    'policy.cell_number(20037508.342789244::double precision - (ST_YMin(geom_3857) + ST_YMax(geom_3857)) / 2, 18) AS y '
    'FROM %3$s WHERE NOT ST_IsEmpty(geom_3857)) f GROUP BY visibility, x, y',
    layer, factor, rows_table, factor,
    coalesce(sums[1], '0'), coalesce(sums[2], '0'), coalesce(sums[3], '0'));

-- Makes the changes of a feature table count. Sums are SQL of the table's columns, three at most.
CREATE PROCEDURE core.keep_cells(layer text, feature regclass, sums text[]) LANGUAGE plpgsql AS $$
DECLARE
    nsp text := (SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = feature);
    rel text := (SELECT relname FROM pg_class WHERE oid = feature);
    counter text := format('%I.%I', nsp, rel || '_cells');
    added text := 'INSERT INTO core.cell_change (layer, visibility, code, features, synthetic, size_dm, sum1, sum2, sum3) '
        || 'SELECT layer, visibility, core.cell_bits(x) | (core.cell_bits(y) << 1), sum(features), sum(synthetic), '
        || 'sum(size_dm), sum(sum1), sum(sum2), sum(sum3) FROM (%s) c GROUP BY layer, visibility, x, y '
        || 'HAVING (sum(features), sum(synthetic), sum(size_dm), sum(sum1), sum(sum2), sum(sum3)) '
        || 'IS DISTINCT FROM (0, 0, 0, 0, 0, 0)';
    plus text := core.cell_rows(layer, sums, 'new_rows', '1');
    minus text := core.cell_rows(layer, sums, 'old_rows', '-1');
BEGIN
    EXECUTE format('CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER '
        || 'SET search_path = pg_catalog, public, pg_temp AS $f$ BEGIN '
        || 'IF TG_OP = ''INSERT'' THEN %s; ELSIF TG_OP = ''DELETE'' THEN %s; ELSE %s; END IF; RETURN NULL; END $f$',
        counter, format(added, plus), format(added, minus), format(added, plus || ' UNION ALL ' || minus));
    EXECUTE format('CREATE TRIGGER cells_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION %s()', feature, counter);
    EXECUTE format('CREATE TRIGGER cells_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION %s()', feature, counter);
    EXECUTE format('CREATE TRIGGER cells_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION %s()', feature, counter);
    -- To count everything anew: CALL <schema>.<table>_cells_again().
    EXECUTE format('CREATE PROCEDURE %I.%I() LANGUAGE plpgsql AS $f$ BEGIN '
        || 'LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE; '
        || 'DELETE FROM core.cell WHERE layer = %L; DELETE FROM core.cell_change WHERE layer = %4$L; %5$s; '
        || 'PERFORM core.fold_cells(); END $f$',
        nsp, rel || '_cells_again', feature, layer,
        format(added, core.cell_rows(layer, sums, feature::text, '1')));
    EXECUTE format('CALL %I.%I()', nsp, rel || '_cells_again');
END $$;

-- Adds the changes so far to the kept cells of every level, and says how many there were. One at a time:
-- whoever comes second goes home.
CREATE FUNCTION core.fold_cells() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    folded bigint;
BEGIN
    IF NOT pg_try_advisory_xact_lock(80, 1) THEN
        RETURN 0;
    END IF;
    WITH gone AS (
        DELETE FROM core.cell_change
        WHERE seq IN (SELECT seq FROM core.cell_change ORDER BY seq LIMIT 500000) RETURNING *
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
REVOKE ALL ON FUNCTION core.fold_cells() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.fold_cells() TO ritchi_writer;

CREATE VIEW policy.cells AS
    SELECT layer, level, code, features, synthetic, size_dm, sum1, sum2, sum3 FROM core.cell
    WHERE visibility = ANY ((SELECT policy.visible())::text[]);
CREATE VIEW policy.cell_changes AS
    SELECT layer, code, features, synthetic, size_dm, sum1, sum2, sum3 FROM core.cell_change
    WHERE visibility = ANY ((SELECT policy.visible())::text[]);

CALL core.keep_cells('parcels', 'parcel.parcel', ARRAY['area_m2 / 10000']);
