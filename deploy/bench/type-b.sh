#!/usr/bin/env bash
# A region-month of five-minute counts (JARTIC type B, made up in the true format) from the file to
# committed days of detectors, check included, beside plain COPY of the same rows into a table with an
# index. The import command is a process of its own: its start counts. Called by deploy/bench.sh;
# prints rows: work, rows of the file, ms, remark.
set -euo pipefail
detectors=${BENCH_DETECTORS:-1740}
heap=${BENCH_TYPE_B_HEAP:-1g}
work=$(mktemp -d "${BENCH_FOLDER:?}/type-b.XXXXXX")
repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
psql() { "$BENCH_PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 "$@"; }
millis() { echo $(($(date +%s%N) / 1000000)); }
trap 'psql -c "DROP SCHEMA IF EXISTS bench_type_b CASCADE" >&2' EXIT

"${BENCH_JAVA%java}javac" -nowarn -proc:none -d "$work" "$repo/src/test/java/jp/ritchi/traffic/detector/TypeBTable.java" >&2
"$BENCH_JAVA" -cp "$work" jp.ritchi.traffic.detector.TypeBTable "$work/month.csv" "$detectors" 2026-09-01 30
rows=$(($(wc -l <"$work/month.csv") - 1))
size=$(($(stat -c %s "$work/month.csv") / 1000000))

psql <<'SQL'
CREATE SCHEMA bench_type_b;
CREATE TABLE bench_type_b.count (at timestamp, source integer, point integer, name text, mesh integer, class integer, link integer,
    volume smallint, distance integer, version integer);
SQL
begin=$(millis)
psql -c "\\copy bench_type_b.count FROM '$work/month.csv' WITH (FORMAT csv, HEADER, ENCODING 'SJIS')"
psql -c 'CREATE INDEX ON bench_type_b.count (source, point, at)'
taken=$(($(millis) - begin))
printf 'COPY into a table, then its index\t%d\t%d\t%s\n' "$rows" "$taken" \
    "$(psql -A -t -c "SELECT pg_size_pretty(pg_total_relation_size('bench_type_b.count'))"), nothing checked, $size MB read"

import() { # NAME REMARK ARGUMENTS…
    local name=$1 remark=$2 begin
    shift 2
    begin=$(millis)
    "$BENCH_JAVA" "-Xmx$heap" -Dfile.encoding=UTF-8 "-Dritchi.data-dir=$work" -Dritchi.import.max-file-size=4GB \
        -jar "$BENCH_FOLDER/ritchi.jar" import "$@" >"$work/import.out" 2>>"$work/import.err" ||
        { tail -n 40 "$work/import.out" "$work/import.err" >&2 && return 1; }
    printf '%s\t%d\t%d\t%s\n' "$name" "$rows" $(($(millis) - begin)) "$remark"
}

import 'type B: checked and committed' "heap $heap" "$work/month.csv" --commit
cat "$work/import.out" >&2
days=$(psql -A -t -c "SELECT count(*) || ' days, ' || pg_size_pretty(pg_total_relation_size('traffic.detector_day')) FROM traffic.detector_day WHERE station_id LIKE 'jartic-99%'")
counted() { psql -A -t -c "$1"; }
stored=$(counted "SELECT count(v) || ' ' || sum(v) FROM traffic.detector_day d, unnest(d.volumes) v WHERE d.station_id LIKE 'jartic-99%'")
copied=$(counted 'SELECT count(volume) || $$ $$ || sum(volume) FROM bench_type_b.count')
[[ $stored == "$copied" ]] || { echo "Counts differ: $stored stored, $copied copied" >&2 && exit 1; }
import 'the same file again: nothing changes' "$days stored" "$work/month.csv" --commit
zip_of() { (cd "$work" && "${BENCH_JAVA%java}jar" cfM month.zip month.csv); }
zip_of
import 'the same file, zipped' "$(($(stat -c %s "$work/month.zip") / 1000000)) MB" "$work/month.zip" --commit

begin=$(date +%s%N)
curl -sS --fail-with-body "$BENCH_ADDRESS/api/traffic-stations/jartic-9903-4/five-minute-counts?from=2026-09-01&to=2026-09-30" -o "$work/series.json"
printf 'A month of one detector over HTTP: %d ms, %d bytes\n' $((($(date +%s%N) - begin) / 1000000)) "$(stat -c %s "$work/series.json")"
