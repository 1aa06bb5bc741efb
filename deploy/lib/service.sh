# shellcheck shell=bash
# The service of one data directory: starting, watching and stopping its Java process.

SERVICE_PORT=''
SERVICE_CHILD=''

service_pid() {
    local pid
    pid=$(cat "$DATA_DIR/service.pid" 2>/dev/null) && process_is "$pid" "-Dritchi.data-dir=$DATA_DIR" && echo "$pid"
}

service_running() { service_pid >/dev/null; }

service_address() { echo "http://127.0.0.1:$(cat "$DATA_DIR/service.port" 2>/dev/null || echo "$SERVICE_PORT")/"; }

# The command that runs a program of the jar copy; a rebuild while it runs must not pull the
# classes from under it.
service_command() {
    local options=()
    read -ra options <<<"${RITCHI_JAVA_OPTS:-}"
    SERVICE_COMMAND=("$JAVA" "${options[@]}" -Dfile.encoding=UTF-8 "-Dritchi.data-dir=$DATA_DIR" -jar "$DATA_DIR/ritchi.jar")
}

# Java takes the encoding of file names from the locale; Japanese names need UTF-8.
use_utf8() { [[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8; }

service_install() {
    account_can -x "$JAVA" || die "利用者 $ACCOUNT は $JAVA を実行できません。" "The user $ACCOUNT cannot execute $JAVA."
    if ! cmp -s "$JAR" "$DATA_DIR/ritchi.jar"; then
        cp "$JAR" "$DATA_DIR/ritchi.jar.new" || die "$DATA_DIR に書き込めません。" "$DATA_DIR cannot be written to."
        mv "$DATA_DIR/ritchi.jar.new" "$DATA_DIR/ritchi.jar"
    fi
    chmod 644 "$DATA_DIR/ritchi.jar"
    mkdir -p "$DATA_DIR/uploads" "$DATA_DIR/exports"
    if [[ $EUID -eq 0 ]]; then chown -R "$ACCOUNT:" "$DATA_DIR/uploads" "$DATA_DIR/exports"; fi
    copy_gis_data_if_private
}

copy_gis_data_if_private() {
    rm -rf "$DATA_DIR/gis-data"
    [[ -d $REPO/gis-data ]] || return 0
    if account_can -r "$REPO/gis-data" && account_can -x "$REPO/gis-data"; then return 0; fi
    cp -R "$REPO/gis-data" "$DATA_DIR/gis-data"
    chmod -R a+rX "$DATA_DIR/gis-data"
}

# service_start PORT
service_start() {
    local log=$DATA_DIR/log/service.log
    SERVICE_PORT=$1
    service_command
    [[ ! -f $log ]] || mv -f "$log" "$log.1"
    (
        exec {LOCK_FD}>&-
        use_utf8
        export_db_environment
        [[ ! -d $DATA_DIR/gis-data ]] || export RITCHI_GIS_DATA=$DATA_DIR/gis-data
        export RITCHI_PORT=$SERVICE_PORT
        [[ $EUID -ne 0 ]] || export HOME=$DATA_DIR
        cd "$DATA_DIR" && exec setsid "${AS_ACCOUNT[@]}" "${SERVICE_COMMAND[@]}"
    ) >"$log" 2>&1 </dev/null &
    SERVICE_CHILD=$!
    echo "$SERVICE_CHILD" >"$DATA_DIR/service.pid"
    echo "$SERVICE_PORT" >"$DATA_DIR/service.port"
}

# Answers the status of GET /api/health; bash alone, for a machine without curl.
health_status() {
    local version status _
    exec 4<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET /api/health HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$1" >&4 || true
    read -r -t 5 version status _ <&4 || true
    exec 4>&-
    [[ ${version:-} == HTTP/* ]] && echo "$status"
}

# Fails when the process ends or stays silent; waits for migrations and the first loading of data.
service_await() {
    local seconds=0 limit=${RITCHI_START_SECONDS:-600}
    while kill -0 "$SERVICE_CHILD" 2>/dev/null; do
        if [[ $(health_status "$SERVICE_PORT" 2>/dev/null) == 200 ]]; then
            end_elapsed
            return 0
        fi
        show_elapsed "$seconds"
        ((seconds < limit)) || break
        sleep 1 {LOCK_FD}>&- &
        wait -n "$SERVICE_CHILD" $! 2>/dev/null || true
        seconds=$((seconds + 1))
    done
    end_elapsed
    return 1
}

service_stop() {
    local pid waited
    # A child so young that it does not look like the service yet is known by its number.
    pid=$(service_pid) || pid=$SERVICE_CHILD
    if [[ -n $pid ]]; then kill -TERM "$pid" 2>/dev/null || true; fi
    for ((waited = 0; waited < 300; waited++)); do
        if [[ -z $pid ]] || ! kill -0 "$pid" 2>/dev/null; then
            rm -f "$DATA_DIR/service.pid" && return 0
        fi
        sleep 0.1
    done
    warn "サービスが 30 秒たっても止まらないため、強制停止します。" "The service does not stop within 30 s; forcing it."
    kill -KILL "$pid" 2>/dev/null || true
    rm -f "$DATA_DIR/service.pid"
}

# The application writes the first password into a file; it is shown once and then forgotten.
show_first_password() {
    local file=$DATA_DIR/initial-admin-password
    [[ -s $file ]] || return 0
    say "管理者（admin）の最初のパスワード（表示はこの一度だけです）:" "The first password of the administrator (admin), shown only this once:"
    printf '    %s%s%s\n' "$SAY_BOLD" "$(<"$file")" "$SAY_OFF"
    rm -f "$file"
}
