#!/usr/bin/env bash
# Pages of 1,000 features out of a million made-up parcels, beside bare SQL that makes the same texts
# and beside the smallest HTTP answer of the service; then all of them through one request, with the
# heap that this takes. "new" pages are asked for the first time, "kept" ones again.
# Called by deploy/bench.sh; prints rows: work, clients, p50 µs, p99 µs, per second; and bulk rows:
# work, features, milliseconds, remark.
set -euo pipefail
parcels=${BENCH_PARCELS:-1000000}
requests=${BENCH_PAGES:-400}
work=$(mktemp -d "${BENCH_FOLDER:?}/items.XXXXXX")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
jcmd=${BENCH_JAVA%java}jcmd
psql() { "$BENCH_PG_BIN/psql" -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }
items=/ogc/collections/parcels/items?f=json

# Triggers would start the evaluation of every parcel, which is measured elsewhere.
psql -v parcels="$parcels" <<'SQL'
SET session_replication_role = replica;
INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en, licence, attribution_ja,
    attribution_en) VALUES ('bench-items', '測定用の合成データ', 'Synthetic for measuring', '測定', 'Bench',
    'CC0', '測定（実在の土地ではない）', 'Bench (no real land)') ON CONFLICT DO NOTHING;
INSERT INTO parcel.parcel (id, name_ja, name_en, source_id, source_place, as_of, positional_accuracy,
    geom, lot_number, oaza_ja, municipality_ja, municipality_en, municipality_code, area_m2,
    registered_area_m2, coordinate_class, accuracy_class, lots, land_use_ja)
SELECT 'bench-items-' || lpad(n::text, 7, '0'), '測定 ' || town || ' ' || lot, 'Bench ' || town || ' ' || lot,
    'bench-items', 'bench', '2026-01-01', 'synthetic',
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

# Addresses of pages as a client finds them: each is the link "next" of the one before.
walk() { # PATH PAGES
    local path=$1 left=$2
    while ((left-- > 0)) && [[ -n $path ]]; do
        echo "$path"
        path=$(curl -fsS "$BENCH_ADDRESS$path" | tail -n 1 |
            grep -o '"href":"[^"]*","rel":"next"' | head -n 1 | sed 's/^"href":"//; s/","rel".*//' || true)
        path=${path#"$BENCH_ADDRESS"}
    done
}

# A change of the version makes every page new again.
forget() { psql -c "UPDATE core.layer_version SET version = version + 1 WHERE layer = 'parcels'"; }

http() { # NAME CLIENTS PATHS REQUESTS [ENCODING]
    local figures options=("-Dpaths=$3")
    [[ -z ${5:-} ]] || options+=("-Dencoding=$5")
    figures=$("$BENCH_JAVA" "${options[@]}" "$here/HttpLatency.java" "$BENCH_ADDRESS/" "$2" "$4")
    printf '%s\t%s\t%s\n' "$1" "$2" "${figures// /$'\t'}"
}

# The bare reference: PostgreSQL makes the GeoJSON of random pages.
columns=$(psql -c "SELECT string_agg('v.' || quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = 'policy.parcels'::regclass AND attname NOT IN ('id', 'visibility', 'changed_by',
        'import_run', 'geom', 'geom_3857', 'area_m2')")
cat >"$work/page.sql" <<SQL
\set first random(0, $((parcels - 1001)))
SELECT '{"type":"Feature","id":"' || v.id || '","geometry":' || ST_AsGeoJSON(ST_ForcePolygonCCW(v.geom), 9, 0)
    || ',"properties":' || row_to_json(p) || '}'
FROM (SELECT * FROM policy.parcels v WHERE v.id > 'bench-items-' || lpad(:first::text, 7, '0')
    ORDER BY v.id LIMIT 1000) v CROSS JOIN LATERAL (SELECT $columns) p;
SQL
sql() { # NAME CLIENTS
    rm -f "$work"/log.*
    (cd "$work" && "$BENCH_PG_BIN/pgbench" -n -M prepared -c "$2" -j "$(($2 > 2 ? 2 : $2))" -t $((requests / $2)) \
        -f page.sql -l --log-prefix=log >pgbench.out 2>&1) || { cat "$work/pgbench.out" >&2 && return 1; }
    sort -n -k 3,3 "$work"/log.* | awk -v name="$1" -v clients="$2" -v rate="$(awk '/^tps/ { print $3 }' "$work/pgbench.out")" '
        { t[NR] = $3 }
        END { printf "%s\t%s\t%d\t%d\t%d\n", name, clients, t[int(NR * 0.50) + 1], t[int(NR * 0.99) + 1], rate }'
}

start="$items&limit=1000&filter=id%3E%27bench-items-%27"
walk "$start" "$((requests * 2 + 2))" >"$work/many"
head -n 20 "$work/many" >"$work/few"
walk "$start&crs=http://www.opengis.net/def/crs/EPSG/0/6670" "$((requests * 2 + 2))" >"$work/zone"
echo /api/health >"$work/floor"
for clients in 1 8; do
    sql "bare SQL, the same 1,000 texts" "$clients"
    http "HTTP floor (/api/health)" "$clients" "$work/floor" 4000
    forget
    http "1,000 features, new" "$clients" "$work/many" "$requests"
    forget
    http "1,000 features in zone 2, new" "$clients" "$work/zone" "$requests"
    http "1,000 features, kept" "$clients" "$work/few" "$requests"
    http "1,000 features, kept, gzip" "$clients" "$work/few" "$requests" gzip
done

# Everything through one request; what the heap holds beside it, after a collection.
service=$(pgrep -f -- "-Dritchi.data-dir=$BENCH_FOLDER " | head -n 1)
held() { "$jcmd" "$service" GC.class_histogram | awk '/^Total/ { print int($3 / 1048576) }'; }
milliseconds() { date +%s%3N; }
before=$(held)
began=$(milliseconds)
psql -c "COPY (SELECT ST_AsGeoJSON(v.geom, 9, 0), row_to_json(p) FROM policy.parcels v
    CROSS JOIN LATERAL (SELECT $columns) p WHERE v.id > 'bench-items-' ORDER BY v.id) TO STDOUT" >/dev/null
printf 'bare SQL, one COPY of the same texts\t%s\t%s\t\n' "$parcels" "$(($(milliseconds) - began))"
began=$(milliseconds)
curl -fsS "$BENCH_ADDRESS$items&limit=1000000&filter=id%3E%27bench-items-%27" | tail -c 2000 >"$work/end" &
reader=$!
most=$before
while kill -0 "$reader" 2>/dev/null; do
    sleep 2
    now=$(held)
    ((now <= most)) || most=$now
done
wait "$reader"
taken=$(($(milliseconds) - began))
returned=$(grep -o '"numberReturned":[0-9]*' "$work/end" | cut -d: -f2)
printf 'all through one request\t%s\t%s\t%s MB more heap than the %s MB before\n' "$returned" "$taken" "$((most - before))" "$before"
