#!/usr/bin/env bash
# Mixed questions of 8 clients while a backend and later the whole database are killed (-9), with a
# restart of the database each time. Called by deploy/bench.sh; prints how many answers of which
# kind there were. Anything but "right" and "503 problem with Retry-After" is a fault of the service.
set -euo pipefail
seconds=${BENCH_FAULT_SECONDS:-60}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
db=${BENCH_DB:?}
owner=$(stat -c %u "$db") group=$(stat -c %g "$db")

load() {
    "$BENCH_JAVA" "$here/FaultLoad.java" "$BENCH_ADDRESS" 8 "$seconds" \
        "/ogc/collections/fabs/items" "/ogc/collections/parcels/items?limit=1000" \
        "/ogc/collections/fabs/items?filter=kind%3D%27investment%27" \
        "/ogc/collections/fabs/tiles/WebMercatorQuad/4/6/14" \
        "/ogc/collections/parcels/tiles/WebMercatorQuad/14/6500/14232" \
        "/ogc/collections" "/api/search?q=IC" "/api/programmes" "/api/health"
}

connections() {
    "$BENCH_PG_BIN/psql" -X -A -t -c "SELECT count(*) FROM pg_stat_activity WHERE usename LIKE 'ritchi%'"
}

# A killed postmaster leaves its children a moment; until they are gone there is no second one.
restart() {
    local command
    command=$(<"$db/postmaster.opts")
    for _ in $(seq 60); do
        setsid setpriv --reuid="$owner" --regid="$group" --clear-groups sh -c "cd / && exec $command" \
            </dev/null >>"$BENCH_FOLDER/log/faults-postgres.log" 2>&1 &
        sleep 1
        ! "$BENCH_PG_BIN/pg_isready" -q -t 5 || return 0
    done
    return 1
}

before=$(connections)
load >"$BENCH_FOLDER/faults" &
asking=$!
sleep $((seconds / 4 + 3))
kill -9 "$("$BENCH_PG_BIN/psql" -X -A -t -c "SELECT pid FROM pg_stat_activity WHERE usename = 'ritchi_reader' LIMIT 1")"
sleep $((seconds / 4))
kill -9 "$(head -n 1 "$db/postmaster.pid")"
sleep 3
restart
wait "$asking"
cat "$BENCH_FOLDER/faults"
echo "connections of the service before and after: $before, $(connections)"
