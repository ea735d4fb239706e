#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# One incident from declaration to a clean check, through the built watchroom-cli: tests/smoke.sh PROGRAM
set -euo pipefail

readonly cli=$1
folder=$(mktemp -d)
readonly folder
trap 'rm -rf "$folder"' EXIT
readonly file=$folder/smoke.wr

fail() {
    printf 'smoke: %s\n' "$*" >&2
    exit 1
}

# Runs the program on our file; keeps what it printed in $folder/out and $folder/err.
run() { # EXPECTED-CODE ARGUMENT...
    local expected=$1 code=0
    shift
    timeout 60 "$cli" --file "$file" --person ann "$@" >"$folder/out" 2>"$folder/err" </dev/null || code=$?
    [ "$code" = "$expected" ] ||
        fail "'$*' ended with $code instead of $expected: $(head -c 2000 "$folder/err" "$folder/out")"
    if [ "$expected" = 0 ]; then
        [ ! -s "$folder/err" ] || fail "'$*' complained although all went well: $(cat "$folder/err")"
    fi
}

# Holds the last output against a jq filter that must come out true.
expect() { # FILTER WHAT
    jq -e "$1" "$folder/out" >/dev/null || fail "$2, but it printed: $(head -c 2000 "$folder/out")"
}

expect_one_line_on_stderr() { # WHAT
    [ "$(wc -l <"$folder/err")" = 1 ] || fail "$1 should say why in one line, not: $(cat "$folder/err")"
}

begin_a_file() {
    run 0 init
    [ -s "$file" ] || fail "init left no file"
    [ "$(stat -c %a "$file")" = 600 ] || fail "the file may be read by others: $(stat -c %A "$file")"
    run 1 init
    expect_one_line_on_stderr "a second init"
    run 0 --json list
    expect '. == []' "a new file should have no incidents"
}

declare_one() {
    run 0 --json declare --title "Pushes fail over SSH" --severity s2 --at 2024-05-06T07:08:00Z
    expect '.ref == "INC-1" and (.id | type == "string")' "declare should name the first incident INC-1"
}

note_on_it() {
    run 0 --json note INC-1 "Load balancer drained" --at 2024-05-06T07:20:00Z
}

list_it() {
    run 0 --json list
    expect 'length == 1 and .[0].ref == "INC-1" and .[0].title == "Pushes fail over SSH"
        and .[0].severity == "s2" and .[0].area == "reliability" and .[0].confidential == false
        and (.[0].declared_at | startswith("2024-05-06T07:08")) and .[0].resolved_at == null' \
        "list should show what was declared"
    run 0 --json list --open
    expect 'length == 1' "list --open should show the open incident"
}

show_it() {
    run 0 --json show INC-1
    expect '.ref == "INC-1" and (.next | length > 0)
        and ([.timeline[] | select(.text == "Load balancer drained" and .author == "ann"
             and (.at | startswith("2024-05-06T07:20")))] | length == 1)' "show should have the note on the timeline"
    run 0 show INC-1
    grep -q "Pushes fail over SSH" "$folder/out" || fail "show for people lacks the title"
}

refuse_what_is_wrong() {
    run 1 --json show INC-99
    expect_one_line_on_stderr "an incident that is not there"
    expect '.error and .text' "an error should be printed as a value too"
    run 2 no-such-command
    run 2 declare
}

check_it() {
    run 0 --json check
    expect '.ok == true and (.problems | length == 0) and (.heads | length > 0)' "check should find nothing wrong"
}

[ -x "$cli" ] || fail "$cli is not a program"
begin_a_file
declare_one
note_on_it
list_it
show_it
refuse_what_is_wrong
check_it
echo "smoke: init, declare, note, list, show and check behave"
