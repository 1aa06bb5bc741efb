#!/usr/bin/env bash
# Measures the service beside references taken in the same run on the same machine, and prints
# ratios. Runs every deploy/bench/*.sh on a service and a database of its own, removed at the end.
set -Eeuo pipefail
umask 022
REPO=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
for part in say tools packages place postgres throwaway build service; do
    # shellcheck source=/dev/null
    source "$REPO/deploy/lib/$part.sh"
done
trap 'say_unforeseen "${BASH_SOURCE[0]}" "$LINENO"' ERR
RESULT=0

usage() {
    cat <<'TEXT'
使い方 / Usage: deploy/bench.sh [NAME…] [--help]

  NAME    deploy/bench/NAME.sh だけを測る（既定: すべて） / only deploy/bench/NAME.sh (default: all)

環境変数 / Environment: BENCH_REQUESTS (4000), BENCH_PARCELS (1000000), RITCHI_DB_PORT, RITCHI_JAVA_OPTS
比は同じ並行数の 1 行目・2 行目に対する p50 の倍率 / The ratios are p50 over the first and second row of the same number of clients.
TEXT
}

# shellcheck disable=SC2317  # called by the trap
on_exit() {
    local code=$?
    trap '' INT TERM HUP
    trap - ERR EXIT
    end_long_command
    if [[ -n $THROWAWAY ]]; then service_stop || true; fi
    discard_throwaway
    exit "$code"
}

start_everything() {
    local port
    make_throwaway bench
    if build_needed; then
        require maven node
        build "$DATA_DIR/log"
    fi
    start_throwaway_database
    service_install
    port=$(free_port_from "${BENCH_PORT:-18080}")
    step "サービスを起動し、データを取り込みます" "Starting the service and loading the data"
    service_start "$port"
    if ! service_await; then
        show_end_of "$DATA_DIR/log/service.log"
        die "サービスが起動しませんでした。" "The service did not start."
    fi
    export_db_environment
    export BENCH_ADDRESS=http://127.0.0.1:$port BENCH_FOLDER=$DATA_DIR BENCH_JAVA=$JAVA BENCH_PG_BIN=$PG_BIN BENCH_DB=$DB_DIR
    export PGHOST=127.0.0.1 PGPORT=$DB_PORT PGUSER=postgres PGDATABASE=ritchi PGPASSWORD=$RITCHI_DB_SUPERUSER_PASSWORD
}

# Rows of one bench as a table; the first two rows of each number of clients are the references.
print_table() {
    awk -F '\t' '
        NF == 5 {
            if (!latency++) printf "    %-36s %7s %9s %9s %9s %8s %8s\n", "work", "clients", "p50 ms", "p99 ms", "per s", "/first", "/second"
            reference[$2, ++rows[$2]] = $3 ? $3 : 1
            printf "    %-36s %7d %9.3f %9.3f %9d %7.1fx", $1, $2, $3 / 1000, $4 / 1000, $5, $3 / reference[$2, 1]
            if (rows[$2] > 1) printf " %7.1fx", $3 / reference[$2, 2]
            printf "\n"
        }
        # Bulk work: the first row is the reference, whatever the number of rows.
        NF == 4 {
            if (!bulk++) {
                printf "    %-40s %9s %10s %11s %10s  %s\n", "bulk work", "rows", "seconds", "per s", "times", "remark"
                first = $2 / $3
            }
            printf "    %-40s %9d %10.3f %11d %9.1fx  %s\n", $1, $2, $3 / 1000, $2 / $3 * 1000, $2 / $3 / first, $4
        }
        NF == 1 { printf "    %s\n", $0 }'
}

run_bench() {
    local name=$1 file=$REPO/deploy/bench/$1.sh
    [[ -f $file ]] || die "$name という測定はありません。" "There is no bench named $name." 2
    step "測定: $name" "Measuring: $name"
    # shellcheck disable=SC2016  # the inner shell expands them
    if run_logged "$DATA_DIR/log/bench-$name.log" bash -c 'exec bash "$1" >"$2"' bench "$file" "$DATA_DIR/rows"; then
        print_table <"$DATA_DIR/rows"
    else
        show_end_of "$DATA_DIR/log/bench-$name.log"
        complain "測定 $name に失敗しました。" "The bench $name failed."
        RESULT=1
    fi
}

names=()
for argument in "$@"; do
    case $argument in
        --help | -h) usage && exit 0 ;;
        -*) die "$argument という指定はありません（--help を見てください）。" "There is no option $argument (see --help)." 2 ;;
        *) names+=("$argument") ;;
    esac
done
if ((${#names[@]} == 0)); then
    for file in "$REPO"/deploy/bench/*.sh; do names+=("$(basename "$file" .sh)"); done
fi
trap on_exit EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP
choose_account
require jdk postgis
start_everything
for name in "${names[@]}"; do run_bench "$name"; done
exit "$RESULT"
