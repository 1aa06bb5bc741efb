#!/usr/bin/env bash
# One eligibility check over HTTP, beside a bare prepared ST_DWithin on geography in the same
# database and beside the smallest HTTP answer of the same service (/api/health).
# Called by deploy/bench.sh; prints rows: work, clients, p50 µs, p99 µs, per second.
set -euo pipefail
requests=${BENCH_REQUESTS:-4000}
work=$(mktemp -d "${BENCH_FOLDER:?}/single-check.XXXXXX")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)

# Taken through the policy view, so that the service can see it too.
parcel=$("$BENCH_PG_BIN/psql" -X -A -t -c "SELECT id FROM policy.parcels ORDER BY id LIMIT 1")
if [[ -z $parcel ]]; then
    echo "区画がないため測れません。 / There are no parcels to measure with." >&2
    exit 1
fi
printf '{"inputs":{"programme":"higashihiroshima-ic-2km","site":{"parcels":["%s"]}}}' "$parcel" >"$work/check.json"

http() { # NAME CLIENTS PATH [BODY]
    local figures
    figures=$("$BENCH_JAVA" "$here/HttpLatency.java" "$BENCH_ADDRESS$3" "$2" "$requests" "${@:4}")
    printf '%s\t%s\t%s\n' "$1" "$2" "${figures// /$'\t'}"
}

# pgbench tells only averages itself; its log has every transaction in microseconds.
sql() { # NAME CLIENTS
    rm -f "$work"/log.*
    (cd "$work" && "$BENCH_PG_BIN/pgbench" -n -M prepared -c "$2" -j "$(($2 > 2 ? 2 : $2))" -t $((requests / $2)) \
        -f within.sql -l --log-prefix=log >pgbench.out 2>&1) || { cat "$work/pgbench.out" >&2 && return 1; }
    sort -n -k 3,3 "$work"/log.* | awk -v name="$1" -v clients="$2" -v rate="$(awk '/^tps/ { print $3 }' "$work/pgbench.out")" '
        { t[NR] = $3 }
        END { printf "%s\t%s\t%d\t%d\t%d\n", name, clients, t[int(NR * 0.50) + 1], t[int(NR * 0.99) + 1], rate }'
}

# The reference gets the index that suits it best.
"$BENCH_PG_BIN/psql" -X -q -c "CREATE INDEX IF NOT EXISTS bench_geography ON interchange.interchange USING gist ((geom::geography))" \
    -c "ANALYZE interchange.interchange" -c "ANALYZE parcel.parcel"
cat >"$work/within.sql" <<SQL
SELECT EXISTS (SELECT FROM interchange.interchange i
    WHERE ST_DWithin(i.geom::geography, (SELECT p.geom::geography FROM parcel.parcel p WHERE p.id = '$parcel'), 2000));
SQL

for clients in 1 8; do
    sql "bare SQL (ST_DWithin, prepared)" "$clients"
    http "HTTP floor (/api/health)" "$clients" /api/health
    http "eligibility check" "$clients" /ogc/processes/parcel-eligibility/execution "$work/check.json"
done
