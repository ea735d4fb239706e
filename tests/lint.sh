#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The house rules that a tool can hold. Quiet when fine. A line that must break a rule says why, on the line:
#     // lint: allowed, this is the program's own loop
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

shopt -s lastpipe # so that report counts here, at the end of a pipe
findings=0

git_here() { git -c safe.directory="$PWD" "$@"; }

files() { # PATHSPEC...    tracked or new, and still there; this file holds the forbidden words itself
    local file
    git_here ls-files --cached --others --exclude-standard -- "$@" 2>/dev/null | sort -u | while read -r file; do
        if [ -f "$file" ] && [ "$file" != tests/lint.sh ]; then
            printf '%s\n' "$file"
        fi
    done
}

report() { # RULE REASON    with the places on standard input
    local places
    places=$(cat)
    [ -n "$places" ] || return 0
    printf 'lint: %s\n      %s\n%s\n' "$1" "$2" "$places"
    findings=$((findings + 1))
}

matches() { # PATTERN FILE...    leaves out comments and lines that say why
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
        report "clang-format lays these files out differently (lines a file)" "./dev lint --fix does it"
}

rule_licence() { # a statement of SQL in a file of its own is too small to carry one
    local file
    files '*.cpp' '*.h' '*.cmake' '*CMakeLists.txt' '*.sh' '*.awk' dev .ci/run | while read -r file; do
        head -n 2 "$file" | awk '
            /^#!/ && NR == 1 { next }
            { ok = /SPDX-License-Identifier: GPL-3.0-or-later/; exit }
            END { exit !ok }' || printf '%s\n' "$file"
    done | report "the first line is no SPDX line" "the licence travels with each file"
}

rule_no_hidden_time_or_chance() {
    local all
    mapfile -t all < <(code_in core ui)
    matches 'QDateTime::currentDateTime|QDate::currentDate|QTime::currentTime|QUuid::createUuid|QRandomGenerator|QLocale::system|system_clock::now' "${all[@]}" |
        report "time, chance or place of its own" "they come in through Context, so that tests and drills can set them"
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
        report "OFFSET" "its cost grows with the depth; page by the last key instead"
}

rule_reads_go_through_views() {
    local file
    files 'core/store/sql/read/*.sql' | while read -r file; do
        awk -f tests/readsql.awk "$file" || true
    done | report "a query for readers names a table" "only visible_* views know who may see what"
}

rule_no_nested_loops() {
    local all
    mapfile -t all < <(code_in ui app)
    matches 'QEventLoop|processEvents|waitForFinished|BlockingQueuedConnection' "${all[@]}" |
        report "a nested loop or a wait" "it freezes the window, or lets a click in where nobody expects one"
}

rule_no_then_this() {
    local all
    mapfile -t all < <(files '*.cpp' '*.h')
    matches '\.then\(this' "${all[@]}" |
        report ".then(this" "the context is not watched in Qt 6.4 the way it looks; use onFinished"
}

rule_nothing_left_for_later() {
    local all
    mapfile -t all < <(files '*.cpp' '*.h' '*.sql' '*.cmake' '*CMakeLists.txt' '*.sh' dev)
    { grep -HnwE 'TODO|FIXME|XXX' "${all[@]}" || true; } | # in comments above all
        report "a note for later" "it belongs into an issue, where somebody finds it"
}

rule_calm_words() {
    local all
    mapfile -t all < <(code_in core ui app)
    matches '\<(tr|translate)\("[^"]*!"' "${all[@]}" |
        report "an exclamation mark on the screen" "the room is loud enough at three in the morning"
}

rule_json_parses() {
    local file
    files '*.json' | while read -r file; do
        jq -e . "$file" >/dev/null 2>build/lint.err || printf '%s: %s\n' "$file" "$(head -n1 build/lint.err)"
    done | report "JSON that does not parse" "a program would stumble later"
}

rule_scripts_parse() {
    local file
    files '*.sh' dev .ci/run | while read -r file; do
        bash -n "$file" 2>&1 || true
    done | report "a script that bash cannot read" "bash -n FILE"
}

warn_of_long_files() {
    local file lines
    code_in core ui app | while read -r file; do
        lines=$(wc -l <"$file")
        [ "$lines" -le 400 ] || printf 'lint: note: %s has %d lines; could it be two files?\n' "$file" "$lines"
    done
}

rule_tidy() { # on what differs from main
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
    { clang-tidy -p build/tidy --quiet "${changed[@]}" 2>/dev/null || true; } | report "clang-tidy" "see .clang-tidy"
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
    for rule in layout licence no_hidden_time_or_chance no_exact_arithmetic no_offset reads_go_through_views no_nested_loops \
        no_then_this nothing_left_for_later calm_words json_parses scripts_parse; do
        "rule_$rule"
    done
    [ "$tidy" = no ] || rule_tidy
    warn_of_long_files
    if [ "$findings" -gt 0 ]; then
        printf 'lint: %d rules broken\n' "$findings"
        exit 1
    fi
    echo "lint: nothing to say"
}

main "$@"
