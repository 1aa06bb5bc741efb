# shellcheck shell=bash
# Builds target/ritchi.jar, and only when a source is newer than the last finished build.

JAR=$REPO/target/ritchi.jar
BUILD_STAMP=$REPO/target/.ritchi-built

# The stamp is as old as the start of the build, so that an edit during it counts as newer, and
# names the jar it stands for, so that half a jar of an interrupted build is not taken for one.
build_needed() {
    [[ -s $JAR && -s $BUILD_STAMP ]] || return 0
    [[ $(<"$BUILD_STAMP") == "$(stat -c '%s %Y' "$JAR")" ]] || return 0
    [[ -n $(cd "$REPO" && find pom.xml src frontend \
        \( -path src/test -o -path src/docs -o -name node_modules \) -prune -o -newer "$BUILD_STAMP" -print -quit 2>/dev/null) ]]
}

install_frontend() {
    local log=$1 made=$REPO/frontend/node_modules/.package-lock.json
    [[ -f $REPO/frontend/package-lock.json ]] || return 0
    [[ ! $made -nt $REPO/frontend/package-lock.json || $REPO/frontend/package.json -nt $made ]] || return 0
    step "画面の部品を取り寄せます（npm ci）" "Fetching the parts of the front end (npm ci)"
    run_logged "$log" npm --prefix "$REPO/frontend" ci --no-audit --no-fund && return 0
    show_end_of "$log" 30
    return 1
}

# Maven leaves behind what a deleted source once made; an old migration there would still run.
forget_old_classes() { rm -rf "$REPO/target/classes" "$REPO/target/test-classes"; }

# build LOG_DIRECTORY
build() {
    local log=$1/build.log
    check_space "$REPO"
    install_frontend "$1/npm.log" || die "npm ci に失敗しました。" "npm ci failed."
    mkdir -p "$REPO/target"
    touch "$BUILD_STAMP.new"
    step "プログラムを組み立てます（初回は数分かかります）" "Building the program (the first time takes some minutes)"
    forget_old_classes
    if ! run_logged "$log" mvn -f "$REPO/pom.xml" -q -B -DskipTests package || [[ ! -s $JAR ]]; then
        show_end_of "$log" 30
        die "組み立てに失敗しました。" "The build failed."
    fi
    remember_build
}

remember_build() {
    local stamp=$BUILD_STAMP.new
    stat -c '%s %Y' "$JAR" >"$stamp.text"
    touch -r "$stamp" "$stamp.text"
    mv "$stamp.text" "$BUILD_STAMP"
    rm -f "$stamp"
}
