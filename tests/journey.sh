#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A whole S1 from declaring to closed, through the built watchroom-cli and with no override: tests/journey.sh PROGRAM
# [FILE]. Says what it does, so that a newcomer can watch; ends with 1 at the first surprise.
set -euo pipefail

readonly cli=$1
folder=$(mktemp -d)
readonly folder
trap 'rm -rf "$folder"' EXIT
readonly file=${2:-$folder/journey.wr}

fail() {
    printf 'journey: %s\n' "$*" >&2
    exit 1
}
tell() { printf '\n%s\n' "$*"; }

# As PERSON: shows the command and must succeed.
as() { # PERSON ARGUMENT...
    local person=$1
    shift
    printf '  %s$ watchroom-cli %s\n' "$person" "$*"
    "$cli" --file "$file" --person "$person" "$@" >"$folder/out" 2>"$folder/err" ||
        fail "'$*' ended with $?: $(cat "$folder/err")"
    sed 's/^/    /' "$folder/out" | head -n 4
}

# As PERSON: must be refused, with a line that says why.
refused() { # PERSON ARGUMENT...
    local person=$1 code=0
    shift
    printf '  %s$ watchroom-cli %s\n' "$person" "$*"
    "$cli" --file "$file" --person "$person" "$@" >"$folder/out" 2>"$folder/err" || code=$?
    [ "$code" = 1 ] || fail "'$*' ended with $code instead of 1"
    sed 's/^/    /' "$folder/err" | cut -c1-220
}

value() { # JQ-FILTER
    "$cli" --file "$file" --person ann --json show INC-1 | jq -r "$1"
}

must_be() { # WHAT JQ-FILTER EXPECTED
    local found
    found=$(value "$2")
    [ "$found" = "$3" ] || fail "$1 is '$found' instead of '$3'"
}

# Makes a text for customers, has it approved and records that it went out.
tell_customers() { # STATE TEXT
    printf '%s\n' "$2" >"$folder/text"
    as ken update draft INC-1 --state "$1" --body "$folder/text" --next +30m
    local id
    id=$(tail -n 1 "$folder/out")
    as ken update request-review "$id"
    refused ken update post "$id"
    as ann update approve "$id" --as im
    as ken update post "$id"
}

tell "Somebody sees that checkout fails."
as sam init --name Fernhill
as sam declare --title "Checkout fails for customers in Europe" --service Checkout --answer users_and_workaround=20_or_more.none
must_be "the severity" .severity s1

tell "Nobody moves on before the process allows it; a fact can be stated at any time."
refused sam transition INC-1 fixing
as sam set INC-1 impact_started_at -25m
as sam call INC-1 eoc
as sam answer INC-1 eoc --yes
as sam call INC-1 im
as ann answer INC-1 im --yes
as ann engage INC-1 lead ann
as ann engage INC-1 cmoc ken
as ann engage INC-1 exec_liaison lea
as ann set INC-1 impact "Card payments fail for about a third of customers in Europe"
as sam set INC-1 suspected_cause "Payment gateway 4.12 rejects European cards"
as sam criterion INC-1 plan_agreed --met --note "Roll the gateway back to 4.11"
as ann transition INC-1 fixing

tell "Customers hear it."
tell_customers investigating "Since $(date -u -d '-25 minutes' +%H:%M) UTC some customers in Europe cannot pay by card. We are looking into it. Next update by $(date -u -d '+30 minutes' +%H:%M) UTC."

tell "Mitigated: the time is recorded first, the step comes after, and takes that time."
as sam set INC-1 mitigated_at -5m
readonly mitigated=$(value .clocks.mitigated_at)
as sam set INC-1 mitigation "Gateway rolled back to 4.11"
as sam criterion INC-1 impact_reduced --met --note "Failures below 0.1 %"
as ann transition INC-1 monitoring
must_be "the time of mitigation" .clocks.mitigated_at "$mitigated"

tell "Watched, and resolved."
as sam criterion INC-1 monitoring_done --met
as sam set INC-1 impact_ended_at -5m
as ann criterion INC-1 severity_reassessed --met
as sam set INC-1 root_cause software_change
as ann set INC-1 summary "Card payments failed in Europe because of a gateway release; a rollback mended it."
tell_customers resolved "Resolved: card payments work again for everybody in Europe. No data was lost. We are sorry for the trouble; a review follows."
as ann transition INC-1 resolved

tell "Reviewed, and closed."
as ann set INC-1 review_owner ann
as ann transition INC-1 reviewing
for list in review actions followup_triage timeline tickets; do
    as ann tick INC-1 "$list"
done
as ann criterion INC-1 status_review_link --met
as ann transition INC-1 closed
must_be "the state" .state closed
must_be "the number of overrides" '[.flags[] | select(.key == "override")] | length' 0
must_be "the number of people still held" '.roles | length' 0

as ann check
printf '\njourney: an S1 ran from declared to closed with no override\n'
