#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks the house rules that a script can check. A line that must break a rule states the reason at its end:
#     // lint: allowed, this is the program's own loop
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

shopt -s lastpipe # so that report, at the end of a pipe, can count in this shell
findings=0

git_here() { git -c safe.directory="$PWD" "$@"; }

files() { # PATHSPEC...    tracked or new files that exist, without this one, which contains the patterns
    local file
    git_here ls-files --cached --others --exclude-standard -- "$@" 2>/dev/null | sort -u | while read -r file; do
        if [ -f "$file" ] && [ "$file" != tests/lint.sh ]; then
            printf '%s\n' "$file"
        fi
    done
}

report() { # RULE REASON    reads the findings from standard input
    local places
    places=$(cat)
    [ -n "$places" ] || return 0
    printf 'lint: %s\n      %s\n%s\n' "$1" "$2" "$places"
    findings=$((findings + 1))
}

matches() { # PATTERN FILE...    skips comments and lines that state a reason
    local pattern=$1
    shift
    [ $# -gt 0 ] || return 0
    { grep -HnE -e "$pattern" -- "$@" || true; } | grep -vE '^[^:]+:[0-9]+:[[:space:]]*(//|\*|--|#)|// lint: allowed, .{8,}' || true
}

code_in() { files "${@/%//*.cpp}" "${@/%//*.h}"; }

# ---- rules --------------------------------------------------------------------------------------

rule_layout() {
    local all
    mapfile -t all < <(files '*.cpp' '*.h')
    { clang-format --dry-run -Werror "${all[@]}" 2>&1 || true; } | { grep -E '(error|warning):' || true; } |
        cut -d: -f1 | sort | uniq -c |
        report "not formatted by clang-format (lines per file)" "run ./dev lint --fix"
}

rule_licence() { # SQL files hold one statement each and need no SPDX line
    local file
    files '*.cpp' '*.h' '*.cmake' '*CMakeLists.txt' '*.sh' '*.awk' dev .ci/run | while read -r file; do
        head -n 2 "$file" | awk '
            /^#!/ && NR == 1 { next }
            { ok = /SPDX-License-Identifier: GPL-3.0-or-later/; exit }
            END { exit !ok }' || printf '%s\n' "$file"
    done | report "the SPDX line is missing at the top" "each file states its licence"
}

rule_no_hidden_time_or_chance() {
    local all
    mapfile -t all < <(code_in core ui)
    matches 'QDateTime::currentDateTime|QDate::currentDate|QTime::currentTime|QUuid::createUuid|QRandomGenerator|QLocale::system|system_clock::now' "${all[@]}" |
        report "direct use of the clock, randomness or locale" "use Context, so that tests can set them"
}

rule_no_exact_arithmetic() {
    local all
    mapfile -t all < <(code_in core ui app)
    matches 'Moment::(exact|cut)\([^)]*[.>]at [+-]' "${all[@]}" |
        report "arithmetic on a stated time" "laterBy() refuses coarse times; precision never rises"
}

rule_no_offset() {
    local all
    mapfile -t all < <(files '*.sql')
    [ ${#all[@]} -gt 0 ] || return 0
    { grep -HniE '^([^-]|-[^-])*\boffset\b' "${all[@]}" || true; } |
        report "OFFSET" "its cost grows with the offset; page by the last key instead"
}

rule_reads_go_through_views() {
    local file
    files 'core/store/sql/read/*.sql' | while read -r file; do
        awk -f tests/readsql.awk "$file" || true
    done | report "a query for readers uses a table" "use visible_* views, which apply the viewer's permissions"
}

rule_no_nested_loops() {
    local all
    mapfile -t all < <(code_in ui app)
    matches 'QEventLoop|processEvents|waitForFinished|BlockingQueuedConnection' "${all[@]}" |
        report "a nested event loop or a blocking wait" "it freezes the window or allows re-entrant events"
}

rule_no_then_this() {
    local all
    mapfile -t all < <(files '*.cpp' '*.h')
    matches '\.then\(this' "${all[@]}" |
        report ".then(this" "Qt 6.4 does not track the context object; use onFinished"
}

rule_nothing_left_for_later() {
    local all
    mapfile -t all < <(files '*.cpp' '*.h' '*.sql' '*.cmake' '*CMakeLists.txt' '*.sh' dev)
    { grep -HnwE 'TODO|FIXME|XXX' "${all[@]}" || true; } | # mostly in comments
        report "a TODO note" "open an issue instead"
}

rule_calm_words() {
    local all
    mapfile -t all < <(code_in core ui app)
    matches '\<(tr|translate)\("[^"]*!"' "${all[@]}" |
        report "an exclamation mark in a visible text" "texts are calm"
}

# C++ folders whose texts are checked for plain English; add the others when they are clean.
readonly plain_folders=(app core/base core/comms core/incident core/lifecycle core/maintenance core/metrics
    core/overview core/process core/roles core/sample core/severity core/timeline core/workspace ui)

texts_for_people() { # every text as FILE:LINE TEXT; a paragraph or a JSON value is one text
    local all file
    mapfile -t all < <(code_in "${plain_folders[@]}")
    [ ${#all[@]} -eq 0 ] || awk -f tests/trtexts.awk "${all[@]}"
    files 'resources/process/*.json' ':!resources/process/*.schema.json' | while read -r file; do
        jq -r --arg file "$file" 'paths(strings) as $path
            | "\($file):\($path | map(tostring) | join("/")) \(getpath($path))"' "$file"
    done
    awk '
        function print_paragraph() { gsub(/`[^`]*`/, "`", text); if (text != "") print where " " text; text = "" }
        FNR == 1 { print_paragraph(); fenced = 0 }
        /^```/ { fenced = !fenced; next }
        fenced || /^\.\\"/ { next }
        /^[ \t]*$/ || /^[-|#.]/ { print_paragraph() }
        { if (text == "") where = FILENAME ":" FNR; text = text " " $0 }
        END { print_paragraph() }' README.md CONTRIBUTING.md CHANGELOG.md packaging/man/watchroom-cli.1
}

rule_plain_english() {
    local texts pattern write example
    texts=$(texts_for_people)
    while IFS=$'\t' read -r pattern write example; do
        [[ -n $pattern && $pattern != '#'* ]] || continue
        LC_ALL=C.UTF-8 grep -qiP -e "$pattern" <<<"$example" ||
            printf 'tests/phrases.txt: the expression does not find “%s”\n' "$example"
        { LC_ALL=C.UTF-8 grep -aiP -e "^[^ ]+ .*?(?:$pattern)" <<<"$texts" || true; } |
            sed "s|\$|  (write: $write)|"
    done <tests/phrases.txt | report "a phrase that is not plain English" "tests/phrases.txt says what to write instead"
}

rule_json_parses() {
    local file
    files '*.json' | while read -r file; do
        jq -e . "$file" >/dev/null 2>build/lint.err || printf '%s: %s\n' "$file" "$(head -n1 build/lint.err)"
    done | report "invalid JSON" "jq cannot parse it"
}

rule_scripts_parse() {
    local file
    files '*.sh' dev .ci/run | while read -r file; do
        bash -n "$file" 2>&1 || true
    done | report "a shell syntax error" "run bash -n FILE"
}

warn_of_long_files() {
    local file lines
    code_in core ui app | while read -r file; do
        lines=$(wc -l <"$file")
        [ "$lines" -le 400 ] || printf 'lint: note: %s has %d lines; consider splitting it\n' "$file" "$lines"
    done
}

rule_tidy() { # on files that differ from main
    local changed base
    base=$(git_here merge-base HEAD main 2>/dev/null || git_here rev-parse HEAD)
    mapfile -t changed < <({
        git_here diff --name-only --diff-filter=d "$base" -- '*.cpp'
        git_here ls-files --others --exclude-standard -- '*.cpp'
    } | sort -u)
    [ ${#changed[@]} -gt 0 ] || return 0
    cmake --preset dev -DWATCHROOM_PCH=OFF -B build/tidy >build/lint.err 2>&1 || { cat build/lint.err; return 1; }
    cmake --build build/tidy --target help | sed -n 's/^\([a-z_]*_autogen\): .*/\1/p' |
        xargs -r cmake --build build/tidy --target >build/lint.err 2>&1 || { tail -n 30 build/lint.err; return 1; }
    { clang-tidy -p build/tidy --quiet "${changed[@]}" 2>/dev/null || true; } | report "clang-tidy finding" "see .clang-tidy"
}

main() {
    local tidy=no word rule
    for word in "$@"; do
        case $word in
            --tidy) tidy=yes ;;
            --fix) files '*.cpp' '*.h' | xargs -r clang-format -i ;;
            *)
                printf 'usage: ./dev lint [--fix] [--tidy]\n' >&2
                exit 2
                ;;
        esac
    done
    mkdir -p build
    for rule in layout licence no_hidden_time_or_chance no_exact_arithmetic no_offset reads_go_through_views \
        no_nested_loops no_then_this nothing_left_for_later calm_words plain_english json_parses scripts_parse; do
        "rule_$rule"
    done
    [ "$tidy" = no ] || rule_tidy
    warn_of_long_files
    if [ "$findings" -gt 0 ]; then
        printf 'lint: %d rule(s) broken\n' "$findings"
        exit 1
    fi
    echo "lint: no findings"
}

main "$@"
