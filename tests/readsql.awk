# SPDX-License-Identifier: GPL-3.0-or-later
# Names every table that a query reads beside visible_* views and the query's own WITH names: the one rule
# of who may see is in the views. Run on one file; prints "file:line: name" and ends with 1 if there is one.

{
    text = $0
    sub(/--.*/, "", text)
    text = tolower(text)
    gsub(/'[^']*'/, "''", text)
    gsub(/["`\[\]]/, "", text)
    while (match(text, /[a-z_][a-z0-9_.]*|[(),;]/)) {
        token[++count] = substr(text, RSTART, RLENGTH)
        line[count] = FNR
        text = substr(text, RSTART + RLENGTH)
    }
}

function note_own_names(i, k, depth) {
    for (i = 2; i < count; ++i) {
        k = i + 1
        if (token[i] != "as")
            continue
        while (token[k] == "not" || token[k] == "materialized")
            ++k
        if (token[k] != "(")
            continue
        k = i - 1
        if (token[k] == ")") {
            for (depth = 1; depth > 0 && k > 1;) {
                --k
                depth += token[k] == ")" ? 1 : token[k] == "(" ? -1 : 0
            }
            --k
        }
        own[token[k]] = 1
    }
}

function may_read(name) {
    return name ~ /^visible_/ || name in own || name ~ /^(json_each|json_tree|generate_series|carray|search)$/
}

END {
    note_own_names()
    depth = 0
    for (i = 1; i <= count; ++i) {
        word = token[i]
        if (word == "(") {
            inside[++depth] = 0
            if (expected) # a subquery or a parenthesised join
                inside[depth] = 1
        } else if (word == ")") {
            --depth
            expected = 0
        } else if (word == ",") {
            expected = inside[depth]
        } else if (word == "join" || (word == "from" && token[i - 1] != "distinct")) {
            inside[depth] = 1
            expected = 1
        } else if (word ~ /^(select|where|group|order|having|limit|union|except|intersect|window|set|values|;)$/) {
            inside[depth] = 0
            expected = 0
        } else if (expected) {
            if (!may_read(word)) {
                printf "%s:%d: %s\n", FILENAME, line[i], word
                found = 1
            }
            expected = 0
        }
    }
    exit found
}
