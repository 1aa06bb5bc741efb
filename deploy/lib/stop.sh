# shellcheck shell=bash
# Stopping a running pair from another terminal, and deleting all data.

# Through the run.sh in charge where there is one, else directly.
stop() {
    local pid waited was_running=''
    [[ -d $DATA_DIR ]] || { say "動いていません。" "Nothing is running." && return 0; }
    [[ -w $DATA_DIR ]] || die "$DATA_DIR は別の利用者のものです。" "$DATA_DIR belongs to another user."
    db_locate
    if service_running || db_running; then was_running=yes; fi
    if lock_is_held; then
        pid=$(cat "$DATA_DIR/lock.pid" 2>/dev/null || echo none)
        if process_runs_this "$pid"; then kill -TERM "$pid"; fi
        for ((waited = 0; waited < 900; waited++)); do
            lock_is_held || break
            sleep 0.1
        done
    fi
    take_lock || die "別のコマンドがこのデータを使用中です。" "Another command is using these data."
    [[ -n $was_running ]] || { say "止まっています。" "It is stopped." && return 0; }
    have_postgis || true
    service_stop
    db_stop || die "データベースが止まりません。" "The database does not stop."
    say "止まりました。" "Stopped."
}

# The holder of the lock may also be another command, which is waited for and not ended.
process_runs_this() {
    [[ -r /proc/$1/cmdline ]] && tr '\0' '\n' <"/proc/$1/cmdline" | grep -Eq '(^|/)run\.sh$'
}

reset() {
    local answer
    [[ -e $DATA_DIR/.ritchi ]] || { say "消すデータはありません。" "There are no data to delete." && return 0; }
    if [[ -z $YES ]]; then
        [[ -t 0 ]] || die "端末がないため確認できません。消すなら --reset --yes としてください。" "There is no terminal to ask on; use --reset --yes to delete."
        say "$DATA_DIR のデータ（取り込んだもの、利用者、パスワード）をすべて消します。続けるなら yes と入力してください。" \
            "All data in $DATA_DIR (imports, users, passwords) will be deleted. Type yes to go on."
        read -r answer || true
        [[ $answer == yes ]] || die "消していません。" "Nothing was deleted."
    fi
    stop
    # Only what these commands made: the folder may be shared with the user's own things.
    (cd "$DATA_DIR" && rm -rf postgres postgres.new postgres.new.password postgres.port uploads secrets secrets.new log \
        ritchi.jar ritchi.jar.new gis-data service.pid service.port initial-admin-password .ritchi lock lock.pid)
    rmdir "$DATA_DIR" 2>/dev/null || true
    say "消しました。deploy/run.sh で新しく始められます。" "Deleted; deploy/run.sh starts afresh."
}
