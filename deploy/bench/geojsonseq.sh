#!/usr/bin/env bash
# A GeoJSONSeq of made-up parcels, looked through, read, checked and staged in a heap of 1 GB: an
# eighth of BENCH_GEOJSONSEQ_BYTES first, then all of it, which should leave no more behind.
# Called by deploy/bench.sh; prints rows: work, features, milliseconds, most heap after a collection.
set -euo pipefail
bytes=${BENCH_GEOJSONSEQ_BYTES:-2000000000}
heap=${BENCH_GEOJSONSEQ_HEAP:-1g}
work=$(mktemp -d "${BENCH_FOLDER:?}/geojsonseq.XXXXXX")
repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
(cd "$work" && "${BENCH_JAVA%java}jar" xf "$BENCH_FOLDER/ritchi.jar" BOOT-INF)
classpath=$work/classes:$work/BOOT-INF/classes:$work/BOOT-INF/lib/*
"${BENCH_JAVA%java}javac" -nowarn -proc:none -d "$work/classes" -cp "$classpath" \
    "$repo"/src/test/java/jp/ritchi/ingest/stage/GeoJsonSeqBench.java >&2
"$BENCH_JAVA" "-Xmx$heap" -Dorg.springframework.boot.logging.LoggingSystem=none -Dfile.encoding=UTF-8 -cp "$classpath" \
    jp.ritchi.ingest.stage.GeoJsonSeqBench "$work" "$bytes" | grep --line-buffered -P '\t'
