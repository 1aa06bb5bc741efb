-- Cells count the features that have not ended: whose valid_to is absent, or not before the day that the
-- cells are for. A row ends by the passing of time, so once a day (core.end_cells) the rows whose last day
-- was the day before are taken out. Until then tiles of the new day are counted from the rows.
CREATE TABLE core.cell_day (
    layer   text PRIMARY KEY,
    feature regclass NOT NULL,
    day     date NOT NULL
);
CREATE VIEW policy.cell_days AS SELECT layer, day FROM core.cell_day;

-- The rows of a table by cell, with the name of the layer; %2$s stands for +1 or -1, %5$s … for the sums.
DROP FUNCTION core.cell_rows(text, text[], text, text);
CREATE FUNCTION core.cell_rows(layer text, sums text[], rows_table text, factor text, condition text) RETURNS text
    LANGUAGE sql IMMUTABLE RETURN format(
    'SELECT %1$L AS layer, visibility, x, y, %2$s * count(*) AS features, '
    '%2$s * count(*) FILTER (WHERE positional_accuracy = ''synthetic'') AS synthetic, '
    '%2$s * sum(round(10 * size)::bigint)::bigint AS size_dm, '
    '%2$s * sum(coalesce(round(1000000 * (%5$s))::bigint, 0))::bigint AS sum1, '
    '%2$s * sum(coalesce(round(1000000 * (%6$s))::bigint, 0))::bigint AS sum2, '
    '%2$s * sum(coalesce(round(1000000 * (%7$s))::bigint, 0))::bigint AS sum3 '
    'FROM (SELECT *, greatest(ST_XMax(geom_3857) - ST_XMin(geom_3857), ST_YMax(geom_3857) - ST_YMin(geom_3857)) AS size, '
    'policy.cell_number((ST_XMin(geom_3857) + ST_XMax(geom_3857)) / 2 + 20037508.342789244::double precision, 18) AS x, '
    'policy.cell_number(20037508.342789244::double precision - (ST_YMin(geom_3857) + ST_YMax(geom_3857)) / 2, 18) AS y '
    'FROM %3$s WHERE NOT ST_IsEmpty(geom_3857) AND (%4$s)) f GROUP BY visibility, x, y',
    layer, factor, rows_table, condition,
    coalesce(sums[1], '0'), coalesce(sums[2], '0'), coalesce(sums[3], '0'));

-- Makes the changes of a feature table count. Sums are SQL of the table's columns, three at most.
-- A writer holds the day until it commits, so that no row is counted for one day and taken out for another.
CREATE OR REPLACE PROCEDURE core.keep_cells(layer text, feature regclass, sums text[]) LANGUAGE plpgsql AS $$
DECLARE
    nsp text := (SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = feature);
    rel text := (SELECT relname FROM pg_class WHERE oid = feature);
    counter text := format('%I.%I', nsp, rel || '_cells');
    added text := 'INSERT INTO core.cell_change (layer, visibility, code, features, synthetic, size_dm, sum1, sum2, sum3) '
        || 'SELECT layer, visibility, core.cell_bits(x) | (core.cell_bits(y) << 1), sum(features), sum(synthetic), '
        || 'sum(size_dm), sum(sum1), sum(sum2), sum(sum3) FROM (%s) c GROUP BY layer, visibility, x, y '
        || 'HAVING (sum(features), sum(synthetic), sum(size_dm), sum(sum1), sum(sum2), sum(sum3)) '
        || 'IS DISTINCT FROM (0, 0, 0, 0, 0, 0)';
    present text := 'valid_to IS NULL OR valid_to >= for_day';
    plus text := core.cell_rows(layer, sums, 'new_rows', '1', present);
    minus text := core.cell_rows(layer, sums, 'old_rows', '-1', present);
BEGIN
    EXECUTE format('CREATE INDEX ON %s (valid_to) WHERE valid_to IS NOT NULL', feature);
    INSERT INTO core.cell_day VALUES (layer, feature, (now() AT TIME ZONE 'Asia/Tokyo')::date);
    EXECUTE format('CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER '
        || 'SET search_path = pg_catalog, public, pg_temp AS $f$ DECLARE for_day date; BEGIN '
        || 'SELECT day INTO for_day FROM core.cell_day WHERE cell_day.layer = %L FOR SHARE; '
        || 'IF TG_OP = ''INSERT'' THEN %s; ELSIF TG_OP = ''DELETE'' THEN %s; ELSE %s; END IF; RETURN NULL; END $f$',
        counter, layer, format(added, plus), format(added, minus), format(added, plus || ' UNION ALL ' || minus));
    EXECUTE format('CREATE TRIGGER cells_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION %s()', feature, counter);
    EXECUTE format('CREATE TRIGGER cells_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION %s()', feature, counter);
    EXECUTE format('CREATE TRIGGER cells_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows '
        || 'FOR EACH STATEMENT EXECUTE FUNCTION %s()', feature, counter);
    -- Takes out what ended before a day; who writes at this moment is waited for.
    EXECUTE format('CREATE FUNCTION %I.%I(to_day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER '
        || 'SET search_path = pg_catalog, public, pg_temp SET lock_timeout = ''1s'' AS $f$ DECLARE from_day date; BEGIN '
        || 'SELECT day INTO from_day FROM core.cell_day WHERE cell_day.layer = %L FOR UPDATE; '
        || 'IF from_day < to_day THEN %s; UPDATE core.cell_day SET day = to_day WHERE cell_day.layer = %3$L; END IF; END $f$',
        nsp, rel || '_cells_end', layer,
        format(added, core.cell_rows(layer, sums, feature::text, '-1', 'valid_to >= from_day AND valid_to < to_day')));
    EXECUTE format('REVOKE ALL ON FUNCTION %I.%I(date) FROM PUBLIC', nsp, rel || '_cells_end');
    -- To count everything anew: CALL <schema>.<table>_cells_again().
    EXECUTE format('CREATE PROCEDURE %I.%I() LANGUAGE plpgsql AS $f$ DECLARE for_day date; BEGIN '
        || 'LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE; '
        || 'SELECT day INTO for_day FROM core.cell_day WHERE cell_day.layer = %L FOR SHARE; '
        || 'DELETE FROM core.cell WHERE cell.layer = %4$L; DELETE FROM core.cell_change WHERE cell_change.layer = %4$L; %5$s; '
        || 'PERFORM core.fold_cells(); END $f$',
        nsp, rel || '_cells_again', feature, layer,
        format(added, core.cell_rows(layer, sums, feature::text, '1', present)));
    EXECUTE format('CALL %I.%I()', nsp, rel || '_cells_again');
END $$;

-- Makes the kept cells of every layer those of a day, and says of how many it did. A day that is farther
-- off than tomorrow by the clock of the database is nobody's today.
CREATE FUNCTION core.end_cells(today date) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    kept record;
    layers integer := 0;
BEGIN
    FOR kept IN SELECT n.nspname, c.relname FROM core.cell_day d JOIN pg_class c ON c.oid = d.feature
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE d.day < today AND today <= (now() AT TIME ZONE 'Asia/Tokyo')::date + 1 LOOP
        EXECUTE format('SELECT %I.%I($1)', kept.nspname, kept.relname || '_cells_end') USING today;
        layers := layers + 1;
    END LOOP;
    RETURN layers;
END $$;
REVOKE ALL ON FUNCTION core.end_cells(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.end_cells(date) TO ritchi_writer;

DROP TRIGGER cells_insert ON parcel.parcel;
DROP TRIGGER cells_delete ON parcel.parcel;
DROP TRIGGER cells_update ON parcel.parcel;
DROP FUNCTION parcel.parcel_cells();
DROP PROCEDURE parcel.parcel_cells_again();
CALL core.keep_cells('parcels', 'parcel.parcel', ARRAY['area_m2 / 10000']);
