// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/textsearch.h"

#include "store/incidentrepository.h"
#include "store/rows.h"

namespace Watchroom {

Result<QList<FoundText>> findText(Connection &connection, const QString &text, int most)
{
    const QString words = searchQuery(text);
    if (words.isEmpty())
        return QList<FoundText>();
    QSqlQuery &query = connection.query(QStringLiteral("read/found_text"));
    query.bindValue(QStringLiteral(":text"), words);
    query.bindValue(QStringLiteral(":open"), QString(FoundText::open));
    query.bindValue(QStringLiteral(":close"), QString(FoundText::close));
    query.bindValue(QStringLiteral(":most"), most);
    if (!query.exec())
        return fail(connection.lastError());
    QList<FoundText> found;
    while (query.next()) {
        FoundText row;
        row.incident = query.value(0).toString();
        row.title = query.value(1).toString();
        row.severity = query.value(2).toString();
        row.what = query.value(7).toBool() ? FoundText::What::Title
            : query.isNull(3)              ? FoundText::What::Update
                                           : FoundText::What::Entry;
        if (row.what == FoundText::What::Entry)
            row.entry = uuidAt(query, 3);
        row.happened = momentAt(query, 4);
        row.id = query.value(6).toLongLong();
        row.snippet = query.value(8).toString().simplified();
        found.append(row);
    }
    query.finish();
    return found;
}

} // namespace Watchroom
