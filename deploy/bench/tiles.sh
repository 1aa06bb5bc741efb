#!/usr/bin/env bash
# The densest tile of each zoom over a million made-up parcels: the service, which makes it for the
# first time, beside ST_AsMVT. Called by deploy/bench.sh; prints a table of its own.
set -euo pipefail
parcels=${BENCH_PARCELS:-1000000}
work=$(mktemp -d "${BENCH_FOLDER:?}/tiles.XXXXXX")
repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
tests=$repo/src/test/java/jp/ritchi

(cd "$work" && "${BENCH_JAVA%java}jar" xf "$BENCH_FOLDER/ritchi.jar" BOOT-INF)
classpath=$work/classes:$work/BOOT-INF/classes:$work/BOOT-INF/lib/*
"${BENCH_JAVA%java}javac" -nowarn -proc:none -d "$work/classes" -cp "$classpath" \
    "$tests"/geo/bulk/{ParcelField,WkbWriter}.java "$tests"/tile/TileBench.java >&2

"$BENCH_JAVA" -Xmx512m -Dfile.encoding=UTF-8 -cp "$classpath" jp.ritchi.tile.TileBench "$parcels" \
    "jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE?user=$PGUSER&password=$PGPASSWORD" "$BENCH_ADDRESS"
"$BENCH_PG_BIN/psql" -X -q -c "DROP SCHEMA bench CASCADE; DELETE FROM parcel.parcel WHERE id LIKE 'bench-%'" >&2
