# shellcheck shell=bash
# How the commands speak: every message is one line, Japanese first and English beside it.
# Colour only on a terminal and never with NO_COLOR.

SAY_BOLD='' SAY_DIM='' SAY_RED='' SAY_YELLOW='' SAY_OFF=''
if [[ -t 1 && -z ${NO_COLOR:-} && ${TERM:-dumb} != dumb ]]; then
    SAY_BOLD=$'\e[1m' SAY_DIM=$'\e[2m' SAY_RED=$'\e[31m' SAY_YELLOW=$'\e[33m' SAY_OFF=$'\e[0m'
fi

say() { printf '%s / %s\n' "$1" "$2"; }

step() { printf '%s==>%s %s / %s\n' "$SAY_BOLD" "$SAY_OFF" "$1" "$2"; }

warn() { printf '%s注意%s %s / %s\n' "$SAY_YELLOW" "$SAY_OFF" "$1" "$2" >&2; }

complain() { printf '%sエラー%s %s / %s\n' "$SAY_RED" "$SAY_OFF" "$1" "$2" >&2; }

die() {
    complain "$1" "$2"
    exit "${3:-1}"
}

# An exit that no sentence foresaw is a fault of these scripts; say where it happened.
say_unforeseen() {
    local code=$?
    complain "予期しない失敗です（$1:$2、終了コード $code）。" \
        "Unforeseen failure at $1:$2 (exit code $code)."
}

show_end_of() {
    [[ -r $1 ]] || return 0
    tail -n "${2:-20}" "$1" | sed "s/^/    /" >&2
    # The log of a throw-away folder is gone before it could be read.
    [[ -z ${THROWAWAY:-} ]] || return 0
    say "    記録の全文: $1" "the whole log: $1" >&2
}

# Shows that something long is still going on: a moving line on a terminal, a line each half
# minute elsewhere.
show_elapsed() {
    local seconds=$1
    if [[ -t 1 && ${TERM:-dumb} != dumb ]]; then
        printf '\r    %s%d 秒 / %d s%s' "$SAY_DIM" "$seconds" "$seconds" "$SAY_OFF"
    elif ((seconds > 0 && seconds % 30 == 0)); then
        say "    … $seconds 秒経過" "$seconds s so far"
    fi
}

end_elapsed() {
    if [[ -t 1 && ${TERM:-dumb} != dumb ]]; then printf '\r\e[K'; fi
}

# The group of the long command under way; whoever handles the exit ends it with end_long_command.
LONG_COMMAND=''

# run_logged LOG PROGRAM…: runs the program, from /, with its output in LOG and keeps the reader
# informed. It runs in a session of its own: ctrl-C reaches it through end_long_command alone.
# It keeps the lock, so that nobody starts beside an orphan, unless WITHOUT_LOCK is set.
run_logged() {
    local log=$1 seconds=0 status=0
    shift
    (
        [[ -z ${WITHOUT_LOCK:-} ]] || exec {LOCK_FD}>&-
        cd / && exec setsid "$@"
    ) >"$log" 2>&1 </dev/null &
    LONG_COMMAND=$!
    while kill -0 "$LONG_COMMAND" 2>/dev/null; do
        show_elapsed "$seconds"
        sleep 1 {LOCK_FD}>&- &
        wait -n "$LONG_COMMAND" $! 2>/dev/null || true
        seconds=$((seconds + 1))
    done
    end_elapsed
    wait "$LONG_COMMAND" 2>/dev/null || status=$?
    LONG_COMMAND=''
    return "$status"
}

end_long_command() {
    [[ -n $LONG_COMMAND ]] || return 0
    kill -TERM -- "-$LONG_COMMAND" 2>/dev/null || true
    wait "$LONG_COMMAND" 2>/dev/null || true
    LONG_COMMAND=''
}
