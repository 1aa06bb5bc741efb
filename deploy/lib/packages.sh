# shellcheck shell=bash
# Installs missing tools: by apt-get where there is one, else says what is needed.

install_missing() {
    if ! command -v apt-get >/dev/null; then
        complain "次のものを入れてから、もう一度実行してください。" "Install these, then run this again."
        local tool
        for tool in "$@"; do say "    - $(words_of "$tool" ja)" "$(words_of "$tool" en)" >&2; done
        exit 1
    fi
    if [[ $EUID -ne 0 ]]; then
        die "足りないものがあります。次を実行してください: sudo apt-get update && sudo apt-get install -y $(packages_of "$@")" \
            "Something is missing; run: sudo apt-get update && sudo apt-get install -y $(packages_of "$@")"
    fi
    apt_install "$@"
    if [[ " $* " == *" node "* ]] && ! have_node; then install_private_node; fi
}

apt_install() {
    local log packages
    log=$(mktemp "${TMPDIR:-/tmp}/ritchi-apt.XXXXXX")
    step "パッケージ一覧を更新します" "Refreshing the package lists"
    run_logged "$log" apt-get -o DPkg::Lock::Timeout=300 update ||
        warn "一覧の更新に失敗しました。手元の一覧で続けます。" "The lists could not be refreshed; going on with those at hand."
    read -ra packages <<<"$(packages_of "$@")"
    step "インストールします: ${packages[*]}" "Installing: ${packages[*]}"
    no_system_cluster
    if ! run_logged "$log" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
        install -y --no-install-recommends "${packages[@]}"; then
        allow_system_cluster
        show_end_of "$log"
        die "インストールに失敗しました。" "The installation failed."
    fi
    allow_system_cluster
    rm -f "$log"
}

# Debian's PostgreSQL package would start a cluster of its own on port 5432, which nobody asked for.
SYSTEM_CLUSTER_SETTING=/etc/postgresql-common/createcluster.d/ritchi.conf
no_system_cluster() {
    mkdir -p "${SYSTEM_CLUSTER_SETTING%/*}" && echo 'create_main_cluster = false' >"$SYSTEM_CLUSTER_SETTING"
}
allow_system_cluster() { rm -f "$SYSTEM_CLUSTER_SETTING"; }

has_candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'; }

first_candidate() {
    local name
    for name in "$@"; do
        if has_candidate "$name"; then echo "$name" && return 0; fi
    done
    echo "$1"
}

packages_of() {
    local tool all=''
    for tool in "$@"; do all+=" $(package_of "$tool")"; done
    echo "${all# }"
}

package_of() {
    case $1 in
        jdk) first_candidate openjdk-17-jdk-headless openjdk-21-jdk-headless openjdk-25-jdk-headless default-jdk-headless ;;
        node) if apt-cache show nodejs 2>/dev/null | grep -q '^Provides:.*\bnpm\b'; then echo nodejs; else echo nodejs npm; fi ;;
        postgis) local n && n=$(debian_postgresql) && echo "postgresql-$n postgresql-$n-postgis-3" ;;
        font) echo fontconfig fonts-noto-cjk ;;
        reportfont) first_candidate fonts-morisawa-bizud-gothic fonts-ipaexfont-gothic fonts-vlgothic ;;
        gdal) echo gdal-bin ;;
        *) echo "$1" ;;
    esac
}

debian_postgresql() {
    local n
    n=$(LC_ALL=C apt-cache depends postgresql 2>/dev/null | sed -n 's/^ *Depends: postgresql-\([0-9]*\)$/\1/p' | head -n 1)
    echo "${PG_WANTED_MAJOR:-${n:-15}}"
}

# Debian 12 and Ubuntu 24.04 ship Node 18; npm carries the same program as an ordinary package.
install_private_node() {
    local machine log
    case $(uname -m) in x86_64) machine=x64 ;; aarch64) machine=arm64 ;; *) return 0 ;; esac
    log=$(mktemp "${TMPDIR:-/tmp}/ritchi-node.XXXXXX")
    step "Node.js 22 を $PRIVATE_NODE に入れます" "Putting Node.js 22 into $PRIVATE_NODE"
    mkdir -p "$PRIVATE_NODE"
    if ! run_logged "$log" npm install --prefix "$PRIVATE_NODE" --no-audit --no-fund "node-linux-$machine@22"; then
        show_end_of "$log"
        die "Node.js $NODE_MINIMUM 以上が要ります（https://nodejs.org/）。" "Node.js $NODE_MINIMUM or newer is needed (https://nodejs.org/)."
    fi
    rm -f "$log"
}
