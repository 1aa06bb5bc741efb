#!/usr/bin/env bash
# Tests everything: front end (types, lint, format), build, structure, unit, PostGIS and browser
# tests. Each run has a database of its own in a temporary folder, removed at the end.
set -Eeuo pipefail
umask 022
REPO=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
for part in say tools packages place postgres throwaway build; do
    # shellcheck source=/dev/null
    source "$REPO/deploy/lib/$part.sh"
done
trap 'say_unforeseen "${BASH_SOURCE[0]}" "$LINENO"' ERR

QUICK=''
ONLY=''
RESULT=0
FAILED=()

usage() {
    cat <<'TEXT'
使い方 / Usage: deploy/test.sh [--quick] [--only PATTERN] [--help]

  --quick         ブラウザーの試験を省く / leave out the browser tests (JUnit tag "browser")
  --only PATTERN  名前が合う Java の試験だけ（mvn -Dtest） / only the Java tests of that name (mvn -Dtest)
  --help          この説明 / this text
TEXT
}

read_arguments() {
    while (($#)); do
        case $1 in
            --quick) QUICK=yes && shift ;;
            --only)
                [[ -n ${2:-} ]] || die "$1 には値が要ります。" "$1 needs a value." 2
                ONLY=$2 && shift 2 ;;
            --only=?*) ONLY=${1#*=} && shift ;;
            --help | -h) usage && exit 0 ;;
            *) die "$1 という指定はありません（--help を見てください）。" "There is no option $1 (see --help)." 2 ;;
        esac
    done
}

# shellcheck disable=SC2317  # called by the trap
on_exit() {
    local code=$?
    trap '' INT TERM HUP
    trap - ERR EXIT
    end_long_command
    discard_throwaway
    exit "$code"
}

start_database() {
    # Nothing here outlives the run, so nothing waits for the disk.
    export DB_EXTRA_OPTIONS='-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300'
    make_throwaway test
    start_throwaway_database
    export_db_environment
    export RITCHI_TEST_DB_URL=$RITCHI_DB_URL
}

# part NAME_JA NAME_EN PROGRAM…: shows its output, notes its failure, lets the other parts go on.
part() {
    local ja=$1 en=$2 code=0
    shift 2
    step "$ja" "$en"
    (cd "$REPO" && exec setsid "$@") </dev/null &
    LONG_COMMAND=$!
    wait "$LONG_COMMAND" || code=$?
    LONG_COMMAND=''
    ((code != 0)) || return 0
    FAILED+=("$en ($code)")
    ((RESULT != 0)) || RESULT=$code
}

test_frontend() {
    [[ -z $ONLY && -f $REPO/frontend/package.json ]] || return 0
    part "画面: 型と書き方" "front end: types and lint" npm --prefix frontend run check
}

test_java() {
    local options=(-B -ntp)
    [[ -z $QUICK ]] || options+=(-DexcludedGroups=browser)
    if [[ -n $ONLY ]]; then
        part "Java の試験（$ONLY）" "Java tests ($ONLY)" mvn "${options[@]}" test "-Dtest=$ONLY"
        return
    fi
    forget_old_classes
    mkdir -p "$REPO/target"
    touch "$BUILD_STAMP.new"
    part "組み立てと Java の試験" "build and Java tests" mvn "${options[@]}" verify
    if ((RESULT == 0)); then remember_build; fi
}

close() {
    if ((RESULT == 0)); then
        step "すべて合格です（${SECONDS} 秒）" "Everything passed (${SECONDS} s)"
    else
        complain "不合格があります: ${FAILED[*]}" "Failed: ${FAILED[*]}"
    fi
    exit "$RESULT"
}

read_arguments "$@"
trap on_exit EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP
choose_account
require jdk maven node postgis gdal reportfont
if [[ -z $QUICK ]]; then
    require chromium font
    export RITCHI_CHROMIUM=$CHROMIUM
fi
check_space "$REPO"
start_database
install_frontend "$DATA_DIR/log/npm.log" || die "npm ci に失敗しました。" "npm ci failed."
test_frontend
test_java
close
