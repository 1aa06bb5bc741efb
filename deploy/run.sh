#!/usr/bin/env bash
# Runs Ritchi on this machine: installs what is missing, starts the private database, builds,
# serves the map, and stops everything cleanly at ctrl-C.
set -Eeuo pipefail
umask 022
REPO=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
for part in say tools packages place postgres build service stop; do
    # shellcheck source=/dev/null
    source "$REPO/deploy/lib/$part.sh"
done
trap 'say_unforeseen "${BASH_SOURCE[0]}" "$LINENO"' ERR

PORT=8080
GIVEN_DATA_DIR=''
ACTION=start
export YES=''
SERVING=''

usage() {
    cat <<'TEXT'
使い方 / Usage: deploy/run.sh [--port N] [--data-dir DIR] [--stop | --reset [--yes]] [--help]

  --port N        地図を開くポート（既定 8080） / port of the map (default 8080)
  --data-dir DIR  データの置き場所（既定 .local） / where the data are kept (default .local)
  --stop          動いているサービスとデータベースを止める / stop the running service and its database
  --reset         データをすべて消す（確認あり） / delete all data (asks first)
  --yes           --reset の確認を省く / do not ask at --reset
  --help          この説明 / this text

環境変数 / Environment: RITCHI_MIN_FREE_MB (1024), RITCHI_START_SECONDS (600), RITCHI_DB_PORT (15432…),
  RITCHI_JAVA_OPTS, RITCHI_PG_BIN, NO_COLOR
TEXT
}

read_arguments() {
    while (($#)); do
        case $1 in
            --port | --data-dir)
                [[ $# -ge 2 ]] || die "$1 には値が要ります。" "$1 needs a value." 2
                if [[ $1 == --port ]]; then PORT=$2; else GIVEN_DATA_DIR=$2; fi
                shift 2 ;;
            --port=*) PORT=${1#*=} && shift ;;
            --data-dir=*) GIVEN_DATA_DIR=${1#*=} && shift ;;
            --stop) ACTION=stop && shift ;;
            --reset) ACTION=reset && shift ;;
            --yes) YES=yes && shift ;;
            --help | -h) usage && exit 0 ;;
            *) die "$1 という指定はありません（--help を見てください）。" "There is no option $1 (see --help)." 2 ;;
        esac
    done
    if [[ ! $PORT =~ ^[0-9]{4,5}$ ]] || ((PORT < 1024 || PORT > 65535)); then
        die "ポートは 1024 から 65535 までの数です: $PORT" "The port must be a number from 1024 to 65535: $PORT" 2
    fi
}

# Interrupted anywhere: first the long command under way, then the service, then the database.
on_exit() {
    local code=$?
    trap '' INT TERM HUP
    trap - ERR EXIT
    end_long_command
    if [[ -n $SERVING ]]; then
        step "サービスとデータベースを止めます" "Stopping the service, then the database"
        service_stop || code=1
        db_stop || code=1
        rm -f "$DATA_DIR/lock.pid"
        ((code != 0)) || say "止まりました。データは $DATA_DIR に残っています。" "Stopped. The data stay in $DATA_DIR."
    fi
    exit "$code"
}

# Ctrl-C on a serving service is the normal end; earlier it is an interruption.
on_signal() {
    if [[ $SERVING == ready ]]; then exit 0; fi
    warn "中断されました。もう一度実行すれば続きから始まります。" "Interrupted; run this again to go on."
    exit $((128 + $1))
}

start() {
    prepare_data_dir
    db_locate
    take_lock || already_running
    if service_running; then say_address && exit 0; fi
    if [[ -e $DATA_DIR/service.pid ]]; then
        step "前回の古いプロセス記録を消しました" "Removed the process record of an earlier run that is gone"
        rm -f "$DATA_DIR/service.pid"
    fi
    refuse_busy_port
    require jdk postgis reportfont
    if build_needed; then
        require maven node
        build "$DATA_DIR/log"
    fi
    SERVING=starting
    start_database
    start_service
    watch
}

already_running() {
    if service_running; then say_address && exit 0; fi
    die "別のコマンドがこのデータを使用中です。終わってから、もう一度実行してください。" \
        "Another command is using these data; run this again when it has finished."
}

say_address() {
    say "Ritchi はすでに動いています: $(service_address)" "Ritchi is already running: $(service_address)"
}

refuse_busy_port() {
    port_is_busy "$PORT" || return 0
    local free
    free=$(free_port_from $((PORT + 1)) || echo 18080)
    die "ポート $PORT は別のプログラムが使用中です。例: deploy/run.sh --port $free" \
        "Port $PORT is in use by another program; try for example: deploy/run.sh --port $free"
}

start_database() {
    db_init
    step "データベースを起動します" "Starting the database"
    db_start_or_die
    db_prepare
}

start_service() {
    service_install
    step "サービスを起動します（初回はデータの取り込みを含みます）" "Starting the service (the first time it also loads the data)"
    service_start "$PORT"
    if ! service_await; then
        show_end_of "$DATA_DIR/log/service.log"
        die "サービスが起動しませんでした。" "The service did not start."
    fi
    SERVING=ready
    show_first_password
    say "${SAY_BOLD}地図: $(service_address)${SAY_OFF}" "the map; stop with Ctrl-C"
}

# Stays as long as the service runs; a database that died under it is started again, on its port.
watch() {
    local failures=0 port=$DB_PORT code=0
    while kill -0 "$SERVICE_CHILD" 2>/dev/null; do
        sleep 2 {LOCK_FD}>&- &
        # Bash would tell of a killed child in its own words.
        wait -n "$SERVICE_CHILD" $! 2>/dev/null || true
        if db_running; then failures=0 && continue; fi
        kill -0 "$SERVICE_CHILD" 2>/dev/null || break
        warn "データベースが落ちたため、起動し直します。" "The database is gone; starting it again."
        db_start || failures=$((failures + 1))
        if ((failures >= 10)) || [[ $DB_PORT != "$port" ]]; then
            die "データベースを起動し直せません。" "The database cannot be started again."
        fi
    done
    SERVING=ended
    wait "$SERVICE_CHILD" 2>/dev/null || code=$?
    show_end_of "$DATA_DIR/log/service.log"
    die "サービスが予期せず終わりました（終了コード $code）。" "The service ended unexpectedly (exit code $code)."
}

read_arguments "$@"
trap on_exit EXIT
trap 'on_signal 2' INT
trap 'on_signal 15' TERM
trap 'on_signal 1' HUP
choose_account
choose_data_dir "$GIVEN_DATA_DIR"
"$ACTION"
