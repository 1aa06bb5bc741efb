# shellcheck shell=bash
# shellcheck disable=SC2034  # the scripts that source this read the variables
# The private PostGIS cluster of one data directory: 127.0.0.1 only, a port of its own, passwords
# for everybody, never run as root. It has no Unix socket, so long paths and /tmp do not matter.

DB_DIR=''
DB_PORT=''
# For clusters that are thrown away afterwards.
DB_EXTRA_OPTIONS=''
unset PGHOST PGHOSTADDR PGPORT PGDATABASE PGUSER PGPASSWORD PGPASSFILE PGSERVICE PGOPTIONS PGDATA PGSSLMODE

db_options() {
    echo "-p $1 -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" \
        "-c max_connections=60 -c shared_buffers=256MB -c max_wal_size=4GB -c jit=off -c timezone=UTC -c log_timezone=UTC" \
        "-c logging_collector=on -c log_directory=log -c log_filename=postgresql-%a.log" \
        "-c log_truncate_on_rotation=on -c log_rotation_age=1d -c log_rotation_size=0 $DB_EXTRA_OPTIONS"
}

# The account may not be allowed into the caller's folder, hence cd /.
as_account() { (cd / && exec "${AS_ACCOUNT[@]}" "$@"); }

# To be called before `require postgis`: an existing cluster fixes the version.
db_locate() {
    DB_DIR=$DATA_DIR/postgres
    PG_WANTED_MAJOR=''
    [[ -d $DB_DIR ]] || return 0
    rmdir "$DB_DIR" 2>/dev/null && return 0
    if [[ ! -s $DB_DIR/PG_VERSION || ! -s $DB_DIR/global/pg_control ]]; then
        die "$DB_DIR は壊れたデータベースです。別の場所へ移すか、--reset で消してください。" \
            "$DB_DIR is not a complete database; move it away, or delete it with --reset."
    fi
    PG_WANTED_MAJOR=$(<"$DB_DIR/PG_VERSION")
}

db_init() {
    local new=$DATA_DIR/postgres.new log=$DATA_DIR/log/postgres-init.log
    if [[ -e $new || -e $new.password ]]; then
        step "前回途中で止まった初期化を片づけます" "Clearing away an initialisation that was interrupted earlier"
        rm -rf "$new" "$new.password"
    fi
    [[ ! -d $DB_DIR ]] || return 0
    step "専用のデータベースを作ります" "Making the private database"
    mkdir -m 700 "$new"
    (umask 077 && echo "$RITCHI_DB_SUPERUSER_PASSWORD" >"$new.password")
    [[ $EUID -ne 0 ]] || chown "$ACCOUNT:" "$new" "$new.password"
    if ! run_logged "$log" "${AS_ACCOUNT[@]}" "$PG_BIN/initdb" -D "$new" -U postgres --pwfile="$new.password" --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 --lc-messages=C --data-checksums; then
        rm -rf "$new" "$new.password"
        show_end_of "$log"
        die "データベースを初期化できません。" "The database cannot be initialised."
    fi
    rm -f "$new.password"
    mv "$new" "$DB_DIR"
    SECRETS_ARE_NEW=''
}

db_pid() {
    local pid
    pid=$(head -n 1 "$DB_DIR/postmaster.pid" 2>/dev/null) && process_is "$pid" "$DB_DIR" && echo "$pid"
}

db_running() { db_pid >/dev/null; }

# Starts the cluster if it is not running, on the remembered port or the next free one.
db_start() {
    local port tries log=$DATA_DIR/log/postgres-start.log
    if db_running; then
        DB_PORT=$(sed -n 4p "$DB_DIR/postmaster.pid")
        return 0
    fi
    db_forget_dead
    [[ -z $SECRETS_ARE_NEW ]] || db_renew_password
    port=$(cat "$DATA_DIR/postgres.port" 2>/dev/null || true)
    [[ $port =~ ^[0-9]+$ ]] || port=${RITCHI_DB_PORT:-15432}
    for tries in 1 2 3 4 5; do
        port=$(free_port_from "$port") || return 1
        if WITHOUT_LOCK=yes run_logged "$log" "${AS_ACCOUNT[@]}" "$PG_BIN/pg_ctl" start -w -t 300 -D "$DB_DIR" \
            -l "$DB_DIR/start.log" -o "$(db_options "$port")"; then
            DB_PORT=$port
            echo "$port" >"$DATA_DIR/postgres.port"
            return 0
        fi
        # Another program took the port between the look and the start.
        tail -n 20 "$DB_DIR/start.log" 2>/dev/null | grep -q 'Address already in use' || break
        port=$((port + tries))
    done
    tail -n 20 "$DB_DIR/start.log" >>"$log" 2>/dev/null || true
    return 1
}

db_start_or_die() {
    db_start && return 0
    show_end_of "$DATA_DIR/log/postgres-start.log"
    die "データベースを起動できません。" "The database cannot be started."
}

# After a power cut another program of the same user may own the remembered pid, and PostgreSQL
# would refuse to start; no process working in the directory proves that the file is stale.
db_forget_dead() {
    local pid process
    [[ -e $DB_DIR/postmaster.pid ]] || return 0
    step "前回異常終了したデータベースを回復します" "Recovering the database, which was not shut down properly"
    pid=$(head -n 1 "$DB_DIR/postmaster.pid")
    [[ $pid =~ ^[0-9]+$ && -d /proc/$pid ]] || return 0
    for process in /proc/[0-9]*; do
        [[ $(readlink "$process/cwd" 2>/dev/null) != "$DB_DIR" ]] || return 0
    done
    rm -f "$DB_DIR/postmaster.pid"
}

# The passwords' file was lost: the cluster's owner may set a new one without the old.
db_renew_password() {
    step "データベースのパスワードを作り直します" "Renewing the passwords of the database"
    as_account "$PG_BIN/postgres" --single -D "$DB_DIR" postgres <<<"ALTER ROLE postgres PASSWORD '$RITCHI_DB_SUPERUSER_PASSWORD'" \
        >"$DATA_DIR/log/postgres-password.log" 2>&1 || true
    SECRETS_ARE_NEW=''
}

db_superuser() {
    PGPASSWORD=$RITCHI_DB_SUPERUSER_PASSWORD PGCONNECT_TIMEOUT=10 "$PG_BIN/psql" -X -q -A -t \
        -h 127.0.0.1 -p "$DB_PORT" -U postgres -v ON_ERROR_STOP=1 "$@"
}

# Roles, database, extension: repeated at every start, so that an interrupted first run heals.
db_prepare() {
    local log=$DATA_DIR/log/postgres-prepare.log
    (
        export RITCHI_DB_OWNER_PASSWORD RITCHI_DB_WRITER_PASSWORD RITCHI_DB_READER_PASSWORD
        db_superuser -d postgres -f "$REPO/deploy/lib/roles.sql"
    ) >"$log" 2>&1 && return 0
    show_end_of "$log"
    die "データベースの役割を準備できません。" "The roles of the database cannot be prepared."
}

# Called from the exit trap, where a bare `return` would answer the status before the trap.
db_stop() {
    db_running || return 0
    as_account "$PG_BIN/pg_ctl" stop -m fast -w -t 60 -D "$DB_DIR" >/dev/null 2>&1 && return 0
    warn "データベースが止まらないため、強制停止します（次回の起動時に回復します）。" \
        "The database does not stop; forcing it (it recovers at the next start)."
    as_account "$PG_BIN/pg_ctl" stop -m immediate -w -t 30 -D "$DB_DIR" >/dev/null 2>&1
}

# The environment by which every program of the service finds the database.
export_db_environment() {
    export RITCHI_DB_URL="jdbc:postgresql://127.0.0.1:$DB_PORT/ritchi"
    export RITCHI_DB_OWNER_PASSWORD RITCHI_DB_WRITER_PASSWORD RITCHI_DB_READER_PASSWORD
    export RITCHI_DATA_DIR=$DATA_DIR RITCHI_GIS_DATA=$REPO/gis-data
}
