# shellcheck shell=bash
# shellcheck disable=SC2034  # the scripts that source this read the variables
# The data directory: where it is, who may use it, what lies in it besides the database.

DATA_DIR=''
ACCOUNT=''
AS_ACCOUNT=()
SECRETS_ARE_NEW=''
# Children that outlive this script must not inherit the lock: start them with {LOCK_FD}>&-.
exec {LOCK_FD}</dev/null

# Called by root, neither the database nor the service runs as root.
choose_account() {
    ACCOUNT=$(id -un)
    [[ $EUID -eq 0 ]] || return 0
    ACCOUNT=ritchi
    if ! id "$ACCOUNT" >/dev/null 2>&1; then
        useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$ACCOUNT" ||
            die "権限のない利用者 ritchi を作れません。" "The unprivileged system user ritchi cannot be created."
    fi
    AS_ACCOUNT=(setpriv "--reuid=$ACCOUNT" "--regid=$(id -g "$ACCOUNT")" --clear-groups --no-new-privs --)
}

account_can() { (cd / && "${AS_ACCOUNT[@]}" test "$@"); }

# choose_data_dir [GIVEN]
choose_data_dir() {
    local given=${1:-}
    DATA_DIR=$(realpath -m -- "${given:-$REPO/.local}")
    case $DATA_DIR in
        / | "$REPO" | "${HOME:-/}") die "$DATA_DIR はデータ用に使えません。専用のフォルダーを指定してください。" \
            "$DATA_DIR cannot be the data directory; name a folder for it alone." ;;
        *[[:cntrl:]\'\"\\]*) die "データ用フォルダーの名前に引用符や制御文字は使えません。" \
            "The name of the data directory must not hold quotes, backslashes or control characters." ;;
    esac
    # The folder itself is opened to the account later; what lies above it is not ours to change.
    account_can -x "$(existing_ancestor "$(dirname "$DATA_DIR")")" && return 0
    if [[ -n $given ]]; then
        die "利用者 $ACCOUNT は $DATA_DIR に入れません（親フォルダーが非公開です）。/var/lib/ritchi などを --data-dir に指定してください。" \
            "The user $ACCOUNT cannot enter $DATA_DIR (a parent folder is private); name another --data-dir, for example /var/lib/ritchi."
    fi
    DATA_DIR=/var/lib/ritchi/$(basename "$REPO")-$(cksum <<<"$REPO" | cut -d ' ' -f 1)
    step "$REPO は非公開のため、データは $DATA_DIR に置きます" "$REPO is private, so the data are kept in $DATA_DIR"
}

existing_ancestor() {
    local path=$1
    until [[ -e $path ]]; do path=$(dirname "$path"); done
    echo "$path"
}

check_space() {
    local path wanted=${RITCHI_MIN_FREE_MB:-1024} free
    path=$(existing_ancestor "$1")
    free=$(df -Pk -- "$path" | awk 'NR == 2 { print int($4 / 1024) }')
    ((free >= wanted)) && return 0
    die "ディスクの空きが足りません: $path に ${free} MB、必要なのは ${wanted} MB です。" \
        "The disk is too full: $path has $free MB free and $wanted MB are needed."
}

# Makes the data directory ready for use; refuses a folder that holds something else.
prepare_data_dir() {
    check_space "$DATA_DIR"
    if [[ ! -e $DATA_DIR/.ritchi && $DATA_DIR != "$REPO/.local" && -n $(ls -A "$DATA_DIR" 2>/dev/null) ]]; then
        die "$DATA_DIR には別のものが入っています。空のフォルダーを指定してください。" \
            "$DATA_DIR holds something else; name an empty folder."
    fi
    if ! mkdir -p "$DATA_DIR/log" 2>/dev/null || [[ ! -w $DATA_DIR || ! -w $DATA_DIR/log ]]; then
        die "$DATA_DIR に書き込めません。" "$DATA_DIR cannot be written to."
    fi
    check_owner
    if [[ $EUID -eq 0 ]]; then
        # Sticky: the service may add its own files but not replace those of root.
        chown "root:$ACCOUNT" "$DATA_DIR" && chmod 1770 "$DATA_DIR"
    else
        chmod 700 "$DATA_DIR"
    fi
    touch "$DATA_DIR/.ritchi"
    read_secrets
}

check_owner() {
    local owner
    [[ -d $DATA_DIR/postgres ]] || return 0
    owner=$(stat -c %U "$DATA_DIR/postgres")
    [[ $owner == "$ACCOUNT" ]] && return 0
    die "$DATA_DIR は利用者 $owner のものです。その利用者で実行するか、--data-dir で別の場所を指定してください。" \
        "$DATA_DIR belongs to the user $owner; run this as that user, or name another place with --data-dir."
}

# Fails when another of these commands holds the data directory.
take_lock() {
    exec {LOCK_FD}>>"$DATA_DIR/lock"
    flock -n "$LOCK_FD" || return 1
    echo $$ >"$DATA_DIR/lock.pid"
}

lock_is_held() { [[ -e $DATA_DIR/lock ]] && ! flock -n "$DATA_DIR/lock" true; }

read_secrets() {
    local name value file=$DATA_DIR/secrets
    if [[ ! -s $file ]]; then
        (
            umask 077
            for name in SUPERUSER OWNER WRITER READER; do
                echo "RITCHI_DB_${name}_PASSWORD=$(od -An -N 24 -tx1 /dev/urandom | tr -d ' \n')"
            done >"$file.new"
            mv "$file.new" "$file"
        ) || die "$file を書けません。" "$file cannot be written."
        SECRETS_ARE_NEW=yes
    fi
    while IFS='=' read -r name value; do
        [[ $name =~ ^RITCHI_DB_[A-Z]+_PASSWORD$ ]] && printf -v "$name" '%s' "$value"
    done <"$file"
}

# process_is PID ARGUMENT: a pid alone proves nothing, it may have been given to another program.
process_is() {
    [[ $1 =~ ^[0-9]+$ && -r /proc/$1/cmdline ]] && tr '\0' '\n' <"/proc/$1/cmdline" 2>/dev/null | grep -Fxq -- "$2"
}

port_is_busy() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port_from() {
    local port
    for ((port = $1; port < $1 + 100; port++)); do
        port_is_busy "$port" || { echo "$port" && return 0; }
    done
    return 1
}
