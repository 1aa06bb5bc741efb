#!/usr/bin/env bash
# 100,000 made-up parcels as a file of each format, by the service over HTTP and by ogr2ogr from the
# same view of the same database in the same run, the quicker of three times each; then a million
# parcels through the service, with the heap that this takes.
# Called by deploy/bench.sh; prints lines of text.
set -euo pipefail
parcels=${BENCH_EXPORTED:-100000}
many=${BENCH_PARCELS:-1000000}
times=${BENCH_TIMES:-3}
work=$(mktemp -d "${BENCH_FOLDER:?}/export.XXXXXX")
jcmd=${BENCH_JAVA%java}jcmd
psql() { "$BENCH_PG_BIN/psql" -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }
milliseconds() { date +%s%3N; }

command -v ogr2ogr >/dev/null || { echo "ogr2ogr is not installed (Debian: gdal-bin)" && exit 0; }

# Triggers would start the evaluation of every parcel, which is measured elsewhere.
fill() { # SOURCE PARCELS
    psql -v source="$1" -v parcels="$2" <<'SQL'
SET session_replication_role = replica;
INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en, licence, attribution_ja,
    attribution_en) VALUES (:'source', '測定用の合成データ', 'Synthetic for measuring', '測定', 'Bench',
    'CC0', '測定（実在の土地ではない）', 'Bench (no real land)') ON CONFLICT DO NOTHING;
INSERT INTO parcel.parcel (id, name_ja, name_en, source_id, source_place, as_of, positional_accuracy,
    geom, lot_number, oaza_ja, municipality_ja, municipality_en, municipality_code, area_m2,
    registered_area_m2, coordinate_class, accuracy_class, lots, land_use_ja)
SELECT :'source' || '-' || lpad(n::text, 7, '0'), '測定 ' || town || ' ' || lot, 'Bench ' || town || ' ' || lot,
    :'source', 'bench', '2026-01-01', 'synthetic',
    ST_SetSRID(ST_MakePolygon(ST_MakeLine(ARRAY[ST_Point(x, y), ST_Point(x + d * 0.9, y + d * 0.02),
        ST_Point(x + d * 0.92, y + d * 0.5), ST_Point(x + d * 0.88, y + d * 0.86),
        ST_Point(x + d * 0.01, y + d * 0.88), ST_Point(x, y)])), 6668),
    lot, '大字' || town, '合成市', 'Synthetic', '43999', 100 + (n::bigint * 7919 % 100000) / 7.0,
    100 + n::bigint * 7919 % 100000 / 7, '測量成果', '甲二', CASE WHEN n % 3 = 0 THEN n % 5 + 1 END,
    (ARRAY['畑', '田', '宅地'])[n % 3 + 1]
FROM (SELECT n, n / 1000 AS town, n % 1000 || '-' || n % 7 AS lot, 0.0004 AS d,
        130.5 + n % 1000 * 0.0005 + 0.00001234567 AS x, 32.5 + n / 1000 * 0.0004 + 0.000007654321 AS y
    FROM generate_series(0, :parcels - 1) n) made
ON CONFLICT (id) DO NOTHING;
UPDATE core.layer_version SET version = version + 1 WHERE layer = 'parcels';
SET session_replication_role = origin;
VACUUM ANALYZE parcel.parcel;
SQL
}

columns=$(psql -c "SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = 'policy.parcels'::regclass AND attnum > 0 AND attname NOT IN ('id', 'changed_by', 'import_run',
        'geom', 'geom_3857', 'area_m2')")
store="PG:host=$PGHOST port=$PGPORT user=$PGUSER dbname=$PGDATABASE password=$PGPASSWORD"

theirs() { # DRIVER FILE [OPTION…]
    local driver=$1 file=$2
    shift 2
    rm -rf "$file"
    ogr2ogr -f "$driver" "$file" "$store" -nln parcels \
        -sql "SELECT id, $columns, geom FROM policy.parcels WHERE source_id = 'bench-export' ORDER BY id" \
        "$@" 2>"$work/ogr.log" || { cat "$work/ogr.log" >&2 && return 1; }
}

ours() { # FORMAT FILE
    curl -fsS -o "$2" "$BENCH_ADDRESS/api/exports/parcels?f=$1&source_id=bench-export"
}

quickest() { # COMMAND…
    local best='' began taken
    for ((i = 0; i < times; i++)); do
        began=$(milliseconds)
        "$@"
        taken=$(($(milliseconds) - began))
        [[ -n $best ]] && ((best <= taken)) || best=$taken
    done
    echo "$best"
}

compare() { # FORMAT DRIVER ENDING [OPTION…]
    local format=$1 driver=$2 ending=$3 mine other
    shift 3
    other=$(quickest theirs "$driver" "$work/theirs.$ending" "$@")
    mine=$(quickest ours "$format" "$work/ours.$ending")
    awk -v format="$format" -v other="$other" -v mine="$mine" -v n="$parcels" \
        -v size="$(stat -c %s "$work/ours.$ending")" 'BEGIN {
        printf "%-11s %9.3f %9.3f %10d %7.1fx %8.1f\n", format, other / 1000, mine / 1000, n / mine * 1000, other / mine, size / 1e6 }'
}

fill bench-export "$parcels"
printf '%d parcels, the quickest of %d\n' "$parcels" "$times"
echo "format      ogr2ogr s ritchi s   rows/s   faster      MB"
compare geojson GeoJSON geojson
compare geojsonseq GeoJSONSeq geojsonl
compare csv CSV csv -lco GEOMETRY=AS_WKT
compare xlsx XLSX xlsx
compare gpkg GPKG gpkg
compare fgb FlatGeobuf fgb
compare shp "ESRI Shapefile" shp.zip -lco ENCODING=UTF-8

fill bench-many "$many"
service=$(pgrep -f -- "-Dritchi.data-dir=$BENCH_FOLDER " | head -n 1)
held() { "$jcmd" "$service" GC.class_histogram | awk '/^Total/ { print int($3 / 1048576) }'; }
for format in geojsonseq csv gpkg fgb shp; do
    before=$(held)
    most=$before
    began=$(milliseconds)
    curl -fsS -D "$work/head" -o "$work/many" "$BENCH_ADDRESS/api/exports/parcels?f=$format&source_id=bench-many" &
    reader=$!
    while kill -0 "$reader" 2>/dev/null; do
        sleep 1
        now=$(held)
        ((now <= most)) || most=$now
    done
    wait "$reader"
    taken=$(($(milliseconds) - began))
    rows=$(awk -F ': ' 'tolower($1) == "ritchi-rows" { print int($2) }' "$work/head")
    echo "$format: $rows parcels in $((taken / 1000)) s, at most $((most - before)) MB more heap than the $before MB before"
    rm -f "$work/many"
done
echo "left in the folder of exports: $(find "$BENCH_FOLDER/exports" -mindepth 1 | wc -l)"
