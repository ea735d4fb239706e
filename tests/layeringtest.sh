#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A test that can't fail proves nothing: plants includes against the layers in a tree of its own and expects
# tests/layering.cmake to refuse each, and to let the allowed one pass.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly here
root=$(mktemp -d)
readonly root
trap 'rm -rf "$root"' EXIT
mkdir -p "$root"/core/{base,process,store} "$root"/ui/{common,shell}

verdict_on() { # FOLDER USES INCLUDE-LINE
    local code=0
    printf '// planted\n%s\n' "$3" >"$root/$1/planted.h"
    cmake -DMODULE="${1##*/}" -DUSES="$2" -DFOLDER="$root/$1" -DROOT="$root" -P "$here/layering.cmake" \
        >"$root/out" 2>&1 || code=$?
    rm "$root/$1/planted.h"
    return "$code"
}

allows() {
    verdict_on "$@" || { echo "refused although allowed: $*"; cat "$root/out"; exit 1; }
}

refuses() {
    if verdict_on "$@"; then
        echo "allowed although against the layers: $*"
        exit 1
    fi
    grep -q planted.h "$root/out" || { echo "failed for another reason: $*"; cat "$root/out"; exit 1; }
}

allows core/process "base" '#include "base/result.h"'
allows core/process "base" '#include "process/definition.h"'
allows core/process "base" '#include <QCoreApplication>'
refuses core/process "base" '#include "store/connection.h"'
refuses core/process "base" '#  include "store/connection.h"'
refuses core/process "base" '#include "../store/connection.h"'
refuses core/base "" '#include "process/definition.h"'
refuses core/store "base,process" '#include "shell/mainwindow.h"'
refuses core/store "base,process" '#include <QWidget>'
refuses core/store "base,process" '#include <QGuiApplication>'
refuses ui/common "base" '#include "shell/mainwindow.h"'
echo "the layering test refuses what it must"
