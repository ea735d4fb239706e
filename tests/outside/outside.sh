#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a script beside this one on a display, a window manager and a bus of its own:
# tests/outside/outside.sh SCRIPT WATCHROOM WATCHROOM_CLI
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for program in Xvfb dbus-run-session openbox xdotool; do
    command -v "$program" >/dev/null || { echo "outside: $program is not here" >&2; exit 77; }
done
/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || { echo "outside: pyatspi is not here" >&2; exit 77; }

mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$folder/display" 2>/dev/null &
trap 'kill %1 2>/dev/null || true; rm -rf "$folder"' EXIT
read -r number <"$folder/display"
export DISPLAY=:$number QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR=$folder LC_ALL=C.UTF-8 NO_AT_BRIDGE=0
unset WAYLAND_DISPLAY
chmod 700 "$folder"
# shellcheck disable=SC2016 # the words are for the shell inside
dbus-run-session -- bash -c '
    openbox >/dev/null 2>&1 &
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
    /usr/bin/python3 "$@"; code=$?
    kill %1 %2 2>/dev/null
    exit $code' outside "$here/$1" "$2" "$3" "$folder"
