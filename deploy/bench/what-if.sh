#!/usr/bin/env bash
# A step of the what-if panel over 100,000 parcels in view, in headless Chromium: telling the map of
# the parcels that flip, beside the reference of giving it another paint expression. Inserts 100,489
# invented parcels that share their edges, and 20 interchanges, into the bench's own database.
# Called by deploy/bench.sh; prints rows: work, clients, p50 µs, p99 µs, per second.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
work=$(mktemp -d "${BENCH_FOLDER:?}/what-if.XXXXXX")
chromium=${RITCHI_CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
if [[ -z $chromium ]]; then
    echo "chromium がないため測れません（RITCHI_CHROMIUM で指定）。 / There is no chromium to measure with (name it in RITCHI_CHROMIUM)." >&2
    exit 1
fi
psql() { "$BENCH_PG_BIN/psql" -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

# Corners of a grid of 45 m, each shifted by up to 12 m by a hash of its place: the same every time.
psql <<'SQL'
CREATE FUNCTION pg_temp.corner(i integer, j integer) RETURNS geometry LANGUAGE sql IMMUTABLE AS $$
    SELECT ST_Point(130.72 + (i * 45 + hashint4(i * 1000 + j) % 13) / 93500.0,
        32.79 + (j * 45 + hashint4(i * 1000 + j + 7) % 13) / 110900.0) $$;
INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en, licence, attribution_ja,
    attribution_en) VALUES ('bench-what-if', '測定用の合成データ', 'Synthetic for measuring', '測定', 'Bench',
    'CC0', '測定', 'Bench') ON CONFLICT DO NOTHING;
INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, source_id, positional_accuracy, geom)
SELECT 'bench-wi-' || i || '-' || j, '合成 ' || i || '-' || j, i || '-' || j,
    ST_Area(ST_SetSRID(shape, 4326)::geography), 'bench-what-if', 'synthetic', ST_SetSRID(shape, 6668)
FROM generate_series(0, 316) i, generate_series(0, 316) j,
    LATERAL (SELECT ST_MakePolygon(ST_MakeLine(ARRAY[pg_temp.corner(i, j), pg_temp.corner(i + 1, j),
        pg_temp.corner(i + 1, j + 1), pg_temp.corner(i, j + 1), pg_temp.corner(i, j)])) AS shape) s
ON CONFLICT (id) DO NOTHING;
INSERT INTO interchange.interchange (id, name_ja, kind, n06_type, has_exit, source_id,
    positional_accuracy, geom)
SELECT 'bench-wi-ic-' || k, '測定 ' || k, 'interchange', 1, true, 'bench-what-if', 'site',
    ST_SetSRID(ST_Point(130.73 + (k % 5) * 0.032, 32.80 + (k / 5) * 0.035), 6668)
FROM generate_series(0, 19) k
ON CONFLICT (id) DO NOTHING;
ANALYZE parcel.parcel;
SQL
for ((waited = 0; ; waited += 2)); do
    count=$(psql -c "SELECT count(*) FROM policy.parcel_screenings WHERE id LIKE 'bench-wi-%'")
    ((count < 100489)) || break
    if ((waited > 300)); then
        echo "判定値が計算されません（$count 筆）。 / The values are not computed ($count parcels)." >&2
        exit 1
    fi
    sleep 2
done
psql -c "ANALYZE eligibility.parcel_screening"
exec "$BENCH_JAVA" "$here/WhatIfFrames.java" "$BENCH_ADDRESS" "$chromium" "$work" "$here/what-if-frames.js"
