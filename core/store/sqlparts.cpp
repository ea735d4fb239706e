// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlparts.h"

namespace Watchroom {

QByteArray sqlParts(const QByteArray &text, const QSet<QByteArray> &wanted)
{
    QByteArray sql;
    bool taken = true;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("--# "))
            taken = wanted.contains(line.mid(4));
        else if (taken)
            sql += line + '\n';
    }
    return sql;
}

} // namespace Watchroom
