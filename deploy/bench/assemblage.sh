#!/usr/bin/env bash
# Sets of touching parcels that qualify together, among 100,000 made-up parcels in blocks between
# roads near Kumamoto, beside a naive region growing in SQL on the same rows (largest parcels as
# seeds, always the largest touching neighbour next).
# Called by deploy/bench.sh; prints rows: work with what was found, clients, p50 µs, p99 µs, parcels
# per second.
set -euo pipefail
side=${BENCH_ASSEMBLAGE_SIDE:-317}
work=$(mktemp -d "${BENCH_FOLDER:?}/assemblage.XXXXXX")
psql() { "$BENCH_PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 "$@"; }

clean() {
    psql -c "DELETE FROM parcel.parcel WHERE source_id = 'bench-assemblage'" \
        -c "DELETE FROM interchange.interchange WHERE source_id = 'bench-assemblage'" \
        -c "DELETE FROM core.source WHERE id = 'bench-assemblage'"
}
trap clean EXIT

# A lattice with lines 10–80 m apart and corners moved aside by up to 3 m; every twelfth line is a
# road of 6 m. The same numbers for the same seed. Interchanges every 2.2 km, so that all count.
make_parcels() {
    psql -v side="$side" <<'SQL'
INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en, licence, attribution_ja, attribution_en)
VALUES ('bench-assemblage', '測定用の合成データ', 'Synthetic data for the bench', 'ritchi', 'ritchi', 'CC0', 'ritchi', 'ritchi');
CREATE FUNCTION pg_temp.noise(text) RETURNS double precision LANGUAGE sql IMMUTABLE AS
    $$ SELECT ('x' || substr(md5('ritchi' || $1), 1, 8))::bit(32)::bigint / 4294967296.0 $$;
CREATE TEMP TABLE line AS
SELECT axis, i, sum(step) OVER (PARTITION BY axis ORDER BY i) AS low FROM (
    SELECT axis, i, CASE WHEN i = 0 THEN 0 ELSE 10 + 70 * pg_temp.noise(axis || (i - 1)) END
        + CASE WHEN i > 0 AND i % 12 = 0 THEN 6 ELSE 0 END AS step
    FROM (VALUES ('x'), ('y')) a (axis), generate_series(0, :side) i) s;
CREATE TEMP TABLE corner AS
SELECT x.i AS i, y.i AS j, right_, up,
    x.low - CASE WHEN right_ = 0 AND x.i > 0 AND x.i % 12 = 0 THEN 6 ELSE 0 END + 6 * (pg_temp.noise('a' || x.i || '-' || y.i) - 0.5) AS east,
    y.low - CASE WHEN up = 0 AND y.i > 0 AND y.i % 12 = 0 THEN 6 ELSE 0 END + 6 * (pg_temp.noise('b' || x.i || '-' || y.i) - 0.5) AS north
FROM line x, line y, (VALUES (0), (1)) r (right_), (VALUES (0), (1)) u (up)
WHERE x.axis = 'x' AND y.axis = 'y';
CREATE UNIQUE INDEX ON corner (i, j, right_, up);
ANALYZE corner;
INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, lots, source_id, positional_accuracy, geom)
SELECT 'bench-assemblage-' || i || '-' || j, '合成 ' || i || '-' || j, i || '-' || j, ST_Area(g::geography), 1, 'bench-assemblage', 'synthetic', g
FROM (
    SELECT a.i, a.j, ST_SetSRID(ST_MakePolygon(ST_MakeLine(ARRAY[bench_corner(a.east, a.north), bench_corner(b.east, b.north), bench_corner(c.east, c.north), bench_corner(d.east, d.north), bench_corner(a.east, a.north)])), 6668) AS g
    FROM corner a
    JOIN corner b ON b.i = a.i + 1 AND b.j = a.j AND b.right_ = 0 AND b.up = 1
    JOIN corner c ON c.i = a.i + 1 AND c.j = a.j + 1 AND c.right_ = 0 AND c.up = 0
    JOIN corner d ON d.i = a.i AND d.j = a.j + 1 AND d.right_ = 1 AND d.up = 0
    WHERE a.right_ = 1 AND a.up = 1) q;
INSERT INTO interchange.interchange (id, name_ja, source_id, positional_accuracy, geom, kind, n06_type, has_exit)
SELECT 'bench-assemblage-' || i || '-' || j, '合成 IC', 'bench-assemblage', 'synthetic',
    ST_SetSRID(ST_Point(130.6 + i * 2200 / 93700.0, 32.75 + j * 2200 / 110900.0), 6668), 'interchange', 1, true
FROM generate_series(0, 6) i, generate_series(0, 6) j;
ANALYZE parcel.parcel;
SQL
}

# Metres to degrees near 32.8° north: right to a thousandth, which is enough for made-up land.
define_point() {
    psql <<'SQL'
DROP FUNCTION IF EXISTS public.bench_corner(double precision, double precision);
CREATE FUNCTION public.bench_corner(east double precision, north double precision) RETURNS geometry LANGUAGE sql IMMUTABLE AS
    $$ SELECT ST_Point(130.6 + east / 93700.0, 32.75 + north / 110900.0) $$;
SQL
}

# One answer of naive growing: seeds, then how many parcels the best needs.
naive() { # SEEDS
    psql -A -t -v seeds="$1" <<'SQL'
CREATE FUNCTION pg_temp.grow(seed text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE ids text[] := ARRAY[seed]; shape geometry; total double precision; next record;
BEGIN
    SELECT geom, area_m2 INTO shape, total FROM parcel.parcel WHERE id = seed;
    WHILE total < 30000 AND cardinality(ids) < 60 LOOP
        SELECT id, geom, area_m2 INTO next FROM parcel.parcel p
        WHERE p.geom && shape AND NOT p.id = ANY (ids) AND source_id = 'bench-assemblage'
            AND ST_Dimension(ST_Intersection(p.geom, shape)) >= 1
        ORDER BY area_m2 DESC, id LIMIT 1;
        EXIT WHEN next.id IS NULL;
        ids := ids || next.id;
        shape := ST_Union(shape, next.geom);
        total := total + next.area_m2;
    END LOOP;
    RETURN CASE WHEN total >= 30000 THEN cardinality(ids) END;
END $$;
SELECT min(pg_temp.grow(id)) FROM (SELECT id FROM parcel.parcel WHERE source_id = 'bench-assemblage'
    ORDER BY area_m2 DESC, id LIMIT :seeds) s;
SQL
}

micros() { echo $(($(date +%s%N) / 1000)); }

row() { # NAME MICROSECONDS PARCELS
    printf '%s\t1\t%d\t%d\t%d\n' "$1" "$2" "$2" $(($3 * 1000000 / $2))
}

ask() { # SECONDS HECTARES
    printf '{"inputs":{"programme":"higashihiroshima-ic-2km","bbox":[130.59,32.74,130.80,32.91],"timeBudgetSeconds":%s,"minimumHectares":%s}}' "$1" "$2" >"$work/ask.json"
    curl -sS --fail-with-body --max-time 120 -H 'Content-Type: application/json' -d @"$work/ask.json" \
        -o "$work/answer.json" "$BENCH_ADDRESS/ogc/processes/site-assemblage/execution" ||
        { cat "$work/answer.json" >&2 && return 1; }
}

# A member of the last answer that has a number or a word.
member() { grep -o "\"$1\":\"\?[a-z0-9.]*" "$work/answer.json" | head -n 1 | sed 's/.*[:"]//'; }

measure() { # NAME SECONDS HECTARES
    local start taken
    start=$(micros)
    ask "$2" "$3"
    taken=$(($(micros) - start))
    row "$1: $(($(member lowerBound) + $(member gap))) parcels, $(member proof), at least $(member lowerBound)" "$taken" "$count"
}

memory() { awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$(cat "$BENCH_FOLDER/service.pid")/status" 2>/dev/null || echo '?'; }

define_point
make_parcels
count=$(psql -A -t -c "SELECT count(*) FROM parcel.parcel WHERE source_id = 'bench-assemblage'")
for seeds in 1 50; do
    start=$(micros)
    best=$(naive "$seeds")
    row "3 ha, naive SQL, $seeds seeds: $best parcels" $(($(micros) - start)) "$count"
done
measure "3 ha, 0.3 s, nothing kept" 0.3 3
measure "3 ha, 0.3 s" 0.3 3
measure "3 ha, 5 s" 5 3
measure "8 ha, 0.3 s" 0.3 8
measure "8 ha, 5 s" 5 8
measure "8 ha, 30 s (service at most $(memory) MB)" 30 8
psql -c "DROP FUNCTION public.bench_corner(double precision, double precision)"
