#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Imports of real size through the built watchroom-cli: tests/import.sh PROGRAM [FOLDER-WITH-THE-DATA-SETS]
# The right counts are those that the data sets' README gives. Without the data a table is made that is large enough
# to be stopped in the middle.
set -euo pipefail

readonly cli=$1
readonly data=${2:-$(dirname "${BASH_SOURCE[0]}")/../../shared/data}
folder=$(mktemp -d)
readonly folder
trap 'rm -rf "$folder"' EXIT

fail() {
    printf 'import: %s\n' "$*" >&2
    exit 1
}

on() { # FILE ARGUMENT...
    local file=$1
    shift
    timeout 600 "$cli" --file "$folder/$file" --person ann "$@" </dev/null
}

expect() { # JSON FILTER WHAT
    jq -e "$2" <<<"$1" >/dev/null || fail "$3, but: $(head -c 1000 <<<"$1")"
}

make_table() { # ROWS
    awk -v rows="$1" 'BEGIN {
        print "number,incident_state,sys_mod_count,sys_updated_at,opened_at,resolved_at,closed_at,priority,made_sla," \
            "reassignment_count,reopen_count,contact_type,category,subcategory,cmdb_ci,assignment_group,assigned_to," \
            "vendor,problem_id,rfc,u_symptom,closed_code"
        for (i = 0; i < rows; ++i)
            printf "INC%07d,%s,%d,1-3-2024 08:%02d,1-3-2024 08:00,?,?,2 - High,TRUE,0,0,Phone,Mail,Outlook,?,G,?,?,?,?,?,?\n",
                i / 4, (i % 4 == 3 ? "Closed" : "Active"), i % 4, i % 60
    }'
}

# Stopped by SIGNAL once it has written: nothing of it may be there, and the file must be whole.
stop_an_import() { # SIGNAL
    local file=$folder/stopped.wr before job=0 code=0
    rm -f "$file"*
    on stopped.wr init >/dev/null
    before=$(on stopped.wr export --format watchroom-ndjson | cksum)
    "$cli" --file "$file" --person ann import "$folder/large.csv" >"$folder/out" 2>&1 &
    job=$!
    for _ in $(seq 200); do # until the first pages have spilled out of the cache
        [ "$(stat -c %s "$file-wal" 2>/dev/null || echo 0)" -lt 1000000 ] || break
        sleep 0.05
    done
    kill "-$1" "$job" || fail "the import was over before it could be stopped"
    { wait "$job" || code=$?; } 2>/dev/null
    [ "$code" != 0 ] || fail "a stopped import ended as if it were done"
    [ "$(on stopped.wr export --format watchroom-ndjson | cksum)" = "$before" ] || fail "an import stopped by $1 left something"
    expect "$(on stopped.wr --json check)" '.ok' "the file should be whole after $1"
}

import_one() { # DATA-SET COUNTS-FILTER REPORT-FILTER
    local file=${1%%.*}.wr stats
    [ -e "$data/$1" ] || {
        echo "import: $data/$1 is not there, so its counts are left out"
        return 0
    }
    on "$file" init >/dev/null
    expect "$(on "$file" --json import "$data/$1")" "$3" "the report of $1 is not right"
    stats=$(on "$file" --json stats)
    expect "$stats" "$2" "the counts of $1 are not right"
    expect "$(on "$file" --json check)" '.ok' "the file should be whole after $1"
    expect "$(on "$file" --json import "$data/$1")" '.added.acts == 0 and .unchanged == .read' "$1 again should add nothing"
}

[ -x "$cli" ] || fail "$cli is not a program"
make_table 60000 >"$folder/large.csv"
stop_an_import KILL
stop_an_import INT
import_one itsm_event_log.csv.gz \
    '.incidents == 24918 and .timeline_entries == 141712 and .by_state == {"closed": 24918}' \
    '.read == 141712 and .rejected == [] and .flagged == 336'
import_one itsm_event_log_sample.csv.gz '.incidents == 890 and .timeline_entries == 5998 and .by_state == {"closed": 890}' \
    '.read == 5998 and .rejected == []'
import_one statuspage_github_incidents.jsonl.gz \
    '.incidents == 819 and .status_updates == 4570 and .by_state == {"resolved": 801, "closed": 18}' '.rejected == []'
import_one statuspage_datocms.tar.gz '.incidents == 103 and .status_updates == 305' '.rejected == []'
import_one statuspage_github_recent.atom '.incidents == 25' '.rejected == []'
if [ -e "$folder/itsm_event_log.wr" ]; then
    on itsm_event_log.wr export --format watchroom -o "$folder/log.watchroom" >/dev/null
    on other.wr init >/dev/null
    on other.wr import "$folder/log.watchroom" >/dev/null
    on other.wr export --format watchroom | cmp - "$folder/log.watchroom" || fail "the export of what was imported differs"
fi
echo "import: whole, stopped, again and back are as they should be"
