// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

namespace Watchroom {

/// The parts of a file under store/sql, each begun by a line "--# NAME", that \a wanted names, after what
/// stands before the first.
QByteArray sqlParts(const QByteArray &text, const QSet<QByteArray> &wanted);
/// "[1,2]", for json_each.
template<typename Key>
QByteArray jsonOf(const QList<Key> &keys)
{
    QByteArray json("[");
    for (const Key key : keys)
        json += (json.size() > 1 ? "," : "") + QByteArray::number(qint64(key));
    return json + ']';
}

} // namespace Watchroom
