#!/usr/bin/env bash
# A tile from memory over HTTP: plain, compressed and as 304, beside the smallest answer of a bare
# JDK server on this machine and beside the smallest answer of the same service (/api/health).
# Called by deploy/bench.sh; prints rows: work, clients, p50 µs, p99 µs, per second.
set -euo pipefail
requests=$((${BENCH_REQUESTS:-4000} * 5))
work=$(mktemp -d "${BENCH_FOLDER:?}/cached-tiles.XXXXXX")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)

# The tile of zoom 12 with most fabs; there is one in every seed.
tile=$("$BENCH_PG_BIN/psql" -X -A -t -F / -c "
    SELECT 12, floor((1 - ln(tan(radians(ST_Y(geom))) + 1 / cos(radians(ST_Y(geom)))) / pi()) / 2 * 4096)::int,
        floor((ST_X(geom) + 180) / 360 * 4096)::int
    FROM policy.fabs WHERE geom IS NOT NULL GROUP BY 2, 3 ORDER BY count(*) DESC LIMIT 1")
path=/ogc/collections/fabs/tiles/WebMercatorQuad/$tile
dense=/ogc/collections/fabs/tiles/WebMercatorQuad/4/6/14

http() { # NAME CLIENTS ADDRESS PATH [OPTION]
    local figures
    figures=$("$BENCH_JAVA" "${@:5}" "$here/HttpLatency.java" "$3$4" "$2" "$requests")
    printf '%s\t%s\t%s\n' "$1" "$2" "${figures// /$'\t'}"
}

"$BENCH_JAVA" "$here/HttpFloor.java" >"$work/floor" &
floor=$!
trap 'kill "$floor"' EXIT
until [[ -s $work/floor ]]; do sleep 0.1; done
tag=$(curl -fsS -o /dev/null -D - "$BENCH_ADDRESS$dense" -H 'Accept: application/json' | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }')
for clients in 1 8; do
    http "HTTP floor (bare JDK server)" "$clients" "$(<"$work/floor")" /
    http "smallest answer (/api/health)" "$clients" "$BENCH_ADDRESS" /api/health
    http "cached tile, one place" "$clients" "$BENCH_ADDRESS" "$path"
    http "cached tile, gzip" "$clients" "$BENCH_ADDRESS" "$dense" -Dencoding=gzip
    http "304" "$clients" "$BENCH_ADDRESS" "$dense" "-Dknown=$tag"
done
curl -fsS -o "$work/tile" -w '%{size_download} bytes in the cached tile\n' -H 'Accept-Encoding: gzip' "$BENCH_ADDRESS$dense"
