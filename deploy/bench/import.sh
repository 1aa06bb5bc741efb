#!/usr/bin/env bash
# Half a million made-up parcels in a GeoPackage: ogr2ogr by COPY into a new plain table whose index it
# makes afterwards; what an expert does by hand, ogr2ogr and then one INSERT … SELECT into our own table of
# parcels (rolled back); ogr2ogr straight into a table with our columns and indexes, which it can only fill by
# INSERT, because COPY refuses generated columns; then our import, which also checks, measures and compares
# every row: the trial, the commit, the same file once more, the undo.
# Called by deploy/bench.sh; prints rows: work, parcels, milliseconds, remark.
set -euo pipefail
parcels=${BENCH_IMPORT_PARCELS:-500000}
heap=${BENCH_IMPORT_HEAP:-1g}
command -v ogr2ogr >/dev/null || { echo "ogr2ogr (gdal-bin) がないため測れません / needs ogr2ogr (gdal-bin)" >&2; exit 1; }
work=$(mktemp -d "${BENCH_FOLDER:?}/import.XXXXXX")
repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
psql() { "$BENCH_PG_BIN/psql" -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }
trap 'psql -c "DROP SCHEMA IF EXISTS bench_import CASCADE" 2>/dev/null || true' EXIT
database="PG:host=$PGHOST port=$PGPORT user=$PGUSER dbname=$PGDATABASE"

psql -c 'CREATE SCHEMA IF NOT EXISTS bench_import' >&2
ogr2ogr -f GPKG "$work/parcels.gpkg" "$database" -nln parcels -nlt POLYGON -a_srs EPSG:6668 -lco FID=fid -sql "
    SELECT n AS number, '合成市大字' || town || ' ' || lot AS name, lot, '大字' || town AS oaza, '43404' AS code,
        100 + n::bigint * 7919 % 100000 / 7.0 AS registered, '測量成果' AS kind, (ARRAY['畑', '田', '宅地'])[n % 3 + 1] AS use,
        ST_SetSRID(ST_MakePolygon(ST_MakeLine(ARRAY[ST_Point(x, y), ST_Point(x + d * 0.9, y + d * 0.02),
            ST_Point(x + d * 0.92, y + d * 0.5), ST_Point(x + d * 0.88, y + d * 0.86),
            ST_Point(x + d * 0.01, y + d * 0.88), ST_Point(x, y)])), 6668) AS geom
    FROM (SELECT n, n / 1000 AS town, n % 1000 || '-' || n % 7 AS lot, 0.0004 AS d,
            130.5 + n % 1000 * 0.0005 + 0.00001234567 AS x, 32.5 + n / 1000 * 0.0004 + 0.000007654321 AS y
        FROM generate_series(0, $parcels - 1) n) made" >&2

timed() {
    local name=$1 remark=$2 begin
    shift 2
    begin=$(date +%s%N)
    "$@" >&2
    printf '%s\t%s\t%s\t%s\n' "$name" "$parcels" $((($(date +%s%N) - begin) / 1000000)) "$remark"
}
timed 'ogr2ogr, plain table' 'indexes afterwards' ogr2ogr -f PostgreSQL --config PG_USE_COPY YES "$database" "$work/parcels.gpkg" \
    -nln bench_import.plain -lco GEOMETRY_NAME=geom -lco FID=fid
by_hand() {
    ogr2ogr -f PostgreSQL --config PG_USE_COPY YES "$database" "$work/parcels.gpkg" -nln bench_import.hand \
        -lco GEOMETRY_NAME=geom -lco FID=fid -lco SPATIAL_INDEX=NONE
    psql <<'SQL'
BEGIN;
SET LOCAL work_mem = '64MB';
INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en, licence, attribution_ja, attribution_en)
    VALUES ('bench-hand', 't', 't', 'p', 'p', 'l', 'a', 'a');
INSERT INTO parcel.parcel (id, name_ja, source_id, positional_accuracy, lot_number, oaza_ja, municipality_code, registered_area_m2,
    coordinate_class, land_use_ja, area_m2, geom)
SELECT 'bench-hand-' || number, name, 'bench-hand', 'site', lot, oaza, code, registered, kind, use, ST_Area(geom::geography), geom
FROM bench_import.hand ORDER BY geom;
ROLLBACK;
SQL
}
timed 'ogr2ogr, then INSERT into our table' 'rolled back; nothing is compared' by_hand
psql >&2 <<'SQL'
CREATE TABLE bench_import.ours (LIKE core.feature INCLUDING ALL, lot_number text NOT NULL, oaza_ja text, municipality_code text,
    registered_area_m2 numeric, coordinate_class text, land_use_ja text);
CREATE INDEX ON bench_import.ours USING gist (geom);
CREATE INDEX ON bench_import.ours USING gist (geom_3857);
CREATE INDEX ON bench_import.ours (import_run) WHERE import_run IS NOT NULL;
SQL
timed 'ogr2ogr, table like ours' 'no history, no counts, no keys' ogr2ogr -f PostgreSQL --config PG_USE_COPY YES -append "$database" \
    "$work/parcels.gpkg" -nln bench_import.ours -sql "SELECT 'bench-' || number AS id, name AS name_ja, 'x' AS source_id,
        'site' AS positional_accuracy, lot AS lot_number, oaza AS oaza_ja, code AS municipality_code, registered AS registered_area_m2,
        kind AS coordinate_class, \"use\" AS land_use_ja, geom FROM parcels" -dialect SQLITE

(cd "$work" && "${BENCH_JAVA%java}jar" xf "$BENCH_FOLDER/ritchi.jar" BOOT-INF)
classpath=$work/classes:$work/BOOT-INF/classes:$work/BOOT-INF/lib/*
"${BENCH_JAVA%java}javac" -nowarn -proc:none -d "$work/classes" -cp "$classpath" \
    "$repo"/src/test/java/jp/ritchi/ingest/run/ImportBench.java >&2
"$BENCH_JAVA" "-Xmx$heap" -Dorg.springframework.boot.logging.LoggingSystem=none -Dfile.encoding=UTF-8 -cp "$classpath" jp.ritchi.ingest.run.ImportBench "$work/parcels.gpkg" | grep -P '\t'
