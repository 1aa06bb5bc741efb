#!/usr/bin/env bash
# Flagging a million made-up parcels as within 2 km of 60 points: PostGIS geography, then the
# service's bulk evaluation between two binary copies, the same in memory, and the whole programme.
# Called by deploy/bench.sh; prints rows: work, parcels, milliseconds, remark; and notes.
set -euo pipefail
parcels=${BENCH_PARCELS:-1000000}
heap=${BENCH_BULK_HEAP:-512m}
work=$(mktemp -d "${BENCH_FOLDER:?}/bulk-flagging.XXXXXX")
repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
tests=$repo/src/test/java/jp/ritchi

# The classes of the built program, and those that only the bench and the tests need.
(cd "$work" && "${BENCH_JAVA%java}jar" xf "$BENCH_FOLDER/ritchi.jar" BOOT-INF)
classpath=$work/classes:$work/BOOT-INF/classes:$work/BOOT-INF/lib/*
"${BENCH_JAVA%java}javac" -nowarn -proc:none -d "$work/classes" -cp "$classpath" \
    "$tests"/geo/bulk/{ParcelField,WkbWriter}.java "$tests"/eligibility/bulk/{BulkBench,BenchTables,BenchOracle}.java >&2

"$BENCH_JAVA" "-Xmx$heap" -Dfile.encoding=UTF-8 -cp "$classpath" jp.ritchi.eligibility.bulk.BulkBench "$parcels"
"$BENCH_PG_BIN/psql" -X -q -c "DROP SCHEMA bench CASCADE" 2>&1 >/dev/null | grep -v NOTICE >&2 || true
