# SPDX-License-Identifier: GPL-3.0-or-later
# Prints each text of tr(), translate() and QT_TR_NOOP() as "FILE:LINE TEXT", adjacent literals joined.

function finish() {
    if (text != "")
        print FILENAME ":" at " " text
    inside = 0
}

FNR == 1 { inside = 0 }

{
    rest = $0
    while (1) {
        if (!inside) {
            if (!match(rest, /(^|[^A-Za-z0-9_])(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\(/))
                break
            context = index(substr(rest, RSTART, RLENGTH), "TRANSLATE") || index(substr(rest, RSTART, RLENGTH), "translate")
            rest = substr(rest, RSTART + RLENGTH)
            inside = 1
            text = ""
            at = FNR
        }
        sub(/^[ \t]+/, "", rest)
        if (rest == "")
            break # goes on in the next line
        if (match(rest, /^"([^"\\]|\\.)*"/)) {
            text = text substr(rest, 2, RLENGTH - 2)
            rest = substr(rest, RLENGTH + 1)
        } else if (context && substr(rest, 1, 1) == ",") { # the first argument was the context
            context = 0
            text = ""
            rest = substr(rest, 2)
        } else {
            finish()
        }
    }
}
