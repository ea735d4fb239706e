#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every text with a number has its plural forms in the English file: without them people read "2 incident(s)".
# usage: plurals.sh LUPDATE
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp translations/watchroom_en.ts "$work/watchroom_en.ts"
"$1" -silent -no-obsolete -locations none -pluralonly -extensions cpp,h -I core -I ui core ui app -ts "$work/watchroom_en.ts"
if grep -n -B2 'type="unfinished"' "$work/watchroom_en.ts"; then
    echo "plurals: run cmake --build build/dev --target update_translations, and fill in these forms" >&2
    exit 1
fi
