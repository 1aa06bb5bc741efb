#!/usr/bin/env bash
# A municipality of the land-registry map (made up in the true format, an archive of archives) from the
# file to committed parcels, check included. The import command is a process of its own: its start
# counts. Called by deploy/bench.sh; prints rows: work, parcels, ms, remark.
set -euo pipefail
sheets=${BENCH_SHEETS:-2000}
heap=${BENCH_TIZU_HEAP:-512m}
work=$(mktemp -d "${BENCH_FOLDER:?}/tizu.XXXXXX")
repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
psql() { "$BENCH_PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 "$@"; }
millis() { echo $(($(date +%s%N) / 1000000)); }
ours="map_name LIKE '菊陽町試験-%'"
trap 'psql -c "DELETE FROM parcel.parcel WHERE $ours" >&2' EXIT

"${BENCH_JAVA%java}javac" -nowarn -proc:none -d "$work" "$repo/src/test/java/jp/ritchi/parcel/TizuMunicipality.java" >&2
"$BENCH_JAVA" -Dfile.encoding=UTF-8 -cp "$work" jp.ritchi.parcel.TizuMunicipality "$work/43404.zip" "$sheets"

import() { # NAME
    local begin parcels
    begin=$(millis)
    "$BENCH_JAVA" "-Xmx$heap" -Dfile.encoding=UTF-8 "-Dritchi.data-dir=$work" \
        -jar "$BENCH_FOLDER/ritchi.jar" import "$work/43404.zip" --commit >"$work/import.out" 2>>"$work/import.err" ||
        grep -q . "$work/import.out" || { tail -n 40 "$work/import.err" >&2 && return 1; }
    begin=$(($(millis) - begin))
    parcels=$(psql -A -t -c "SELECT count(*) FROM parcel.parcel WHERE $ours")
    ((parcels > 0)) || { tail -n 40 "$work/import.out" >&2 && return 1; }
    printf '%s\t%d\t%d\t%s\n' "$1" "$parcels" "$begin" "$sheets sheets, $(($(stat -c %s "$work/43404.zip") / 1000000)) MB packed, heap $heap"
    head -n 12 "$work/import.out" >&2
}
import 'a municipality: checked and committed'
import 'the same file again: nothing changes'
