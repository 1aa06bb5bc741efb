# shellcheck shell=bash
# shellcheck disable=SC2034  # the scripts that source this read the variables
# What must be there: finds each tool in a version that will do, or has packages.sh install it.

JAVA=''
PG_BIN=''
CHROMIUM=''
NODE_MINIMUM=20
PRIVATE_NODE=${XDG_CACHE_HOME:-${HOME:-/var/cache}/.cache}/ritchi/node

# require TOOL…: jdk maven node postgis chromium font reportfont gdal. Returns only when all are there.
require() {
    local tool missing=()
    for tool in "$@"; do
        "have_$tool" || missing+=("$tool")
    done
    ((${#missing[@]})) || return 0
    install_missing "${missing[@]}"
    for tool in "${missing[@]}"; do
        "have_$tool" || die "インストール後も $(words_of "$tool" ja) が使えません。手動で入れてから、もう一度実行してください。" \
            "$(words_of "$tool" en) cannot be used even after the installation; install it by hand and run this again."
    done
}

words_of() {
    case $1 in
        jdk) echo "JDK 17+ (javac)" ;;
        maven) echo "Maven 3.8+ (mvn)" ;;
        node) echo "Node.js $NODE_MINIMUM+ and npm (https://nodejs.org/)" ;;
        postgis) echo "PostgreSQL ${PG_WANTED_MAJOR:-14+} server with PostGIS 3" ;;
        chromium) echo "Chromium" ;;
        font) if [[ $2 == ja ]]; then echo "日本語フォント（Noto Sans CJK など）"; else echo "a Japanese font (for example Noto Sans CJK)"; fi ;;
        reportfont) if [[ $2 == ja ]]; then echo "報告書に埋め込む TrueType の日本語フォント（BIZ UDPゴシック、IPAexゴシックなど）"; else echo "a TrueType Japanese font to embed in reports (BIZ UDPGothic, IPAexGothic …)"; fi ;;
        gdal) echo "GDAL (ogr2ogr)" ;;
    esac
}

have_jdk() {
    local home
    for home in "${JAVA_HOME:-/none}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/bin/javac)")")")" \
        /usr/lib/jvm/*; do
        if [[ -x $home/bin/javac ]] && (($(java_version "$home/bin/java") >= 17)); then
            export JAVA_HOME=$home
            JAVA=$home/bin/java
            return 0
        fi
    done
    return 1
}

java_version() {
    local v
    v=$("$1" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\.specification\.version = \([0-9]*\).*/\1/p')
    echo "${v:-0}"
}

have_maven() { command -v mvn >/dev/null; }

have_node() {
    local private=$PRIVATE_NODE/node_modules/.bin
    if node_is_new_enough && command -v npm >/dev/null; then return 0; fi
    [[ -x $private/node ]] || return 1
    export PATH=$private:$PATH
    node_is_new_enough && command -v npm >/dev/null
}

node_is_new_enough() {
    local v
    v=$(node --version 2>/dev/null) || return 1
    v=${v#v}
    ((${v%%.*} >= NODE_MINIMUM))
}

# A cluster made by one major version can be opened by that version only: PG_WANTED_MAJOR.
have_postgis() {
    local bin share
    for bin in "${RITCHI_PG_BIN:-/none}" $(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin | sort -rV) \
        "$(dirname "$(readlink -f "$(command -v initdb || echo /none/initdb)")")"; do
        [[ -x $bin/initdb && -x $bin/postgres && -x $bin/psql ]] || continue
        share=$("$bin/pg_config" --sharedir 2>/dev/null || echo "/usr/share/postgresql/$(postgres_major "$bin")")
        [[ -f $share/extension/postgis.control ]] || continue
        (($(postgres_major "$bin") >= 14)) || continue
        [[ -z ${PG_WANTED_MAJOR:-} || $(postgres_major "$bin") == "$PG_WANTED_MAJOR" ]] || continue
        PG_BIN=$bin
        return 0
    done
    return 1
}

postgres_major() { "$1/postgres" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/'; }

have_chromium() {
    local name
    for name in "${RITCHI_CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [[ -n $name ]] && CHROMIUM=$(command -v "$name"); then return 0; fi
    done
    return 1
}

have_font() { [[ -n $(command -v fc-list) && -n $(fc-list ':lang=ja' family) ]]; }

# Reports embed TrueType outlines; the CFF collections that screens use will not do. The names are
# those that ReportFonts knows.
have_reportfont() {
    [[ -n $(find -L /usr/share/fonts /usr/local/share/fonts -maxdepth 8 \( -name 'BIZUDPGothic-Regular.ttf' \
        -o -name 'ipaexg.ttf' -o -name 'ipagp.ttf' -o -name 'VL-PGothic-Regular.ttf' -o -name 'TakaoPGothic.ttf' \) \
        -print -quit 2>/dev/null) ]]
}

have_gdal() { command -v ogr2ogr >/dev/null; }
