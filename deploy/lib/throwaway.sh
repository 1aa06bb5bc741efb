# shellcheck shell=bash
# shellcheck disable=SC2034  # the scripts that source this read the variables
# A database for one run of the tests or benches, in a temporary folder that goes with the run.

THROWAWAY=''

# make_throwaway KIND: sets DATA_DIR to a new folder ritchi-KIND.…
make_throwaway() {
    local base=${TMPDIR:-/tmp}
    account_can -x "$base" || base=/tmp
    discard_orphans "$base" "$1"
    THROWAWAY=$(mktemp -d "$base/ritchi-$1.XXXXXX")
    choose_data_dir "$THROWAWAY"
    prepare_data_dir
    take_lock
}

start_throwaway_database() {
    db_locate
    db_init
    step "データベースを起動します" "Starting the database"
    db_start_or_die
    db_prepare
    mkdir -p "$DATA_DIR/uploads"
}

discard_throwaway() {
    [[ -n $THROWAWAY ]] || return 0
    DATA_DIR=$THROWAWAY
    DB_DIR=$THROWAWAY/postgres
    db_stop || true
    rm -rf "$THROWAWAY"
}

# A run that was killed outright could not clean up; its lock is free.
discard_orphans() {
    local folder
    while read -r folder; do
        if [[ ! -e $folder/lock ]] || ! flock -n "$folder/lock" true; then continue; fi
        step "前回の残り（$folder）を片づけます" "Clearing away what an earlier run left ($folder)"
        (THROWAWAY=$folder && discard_throwaway)
    done < <(find "$1" -maxdepth 1 -name "ritchi-$2.*" -user "$(id -u)" -mmin "+${RITCHI_ORPHAN_MINUTES:-10}" 2>/dev/null)
}
