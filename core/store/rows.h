// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "incident/value.h"
#include "store/connection.h"

#include <QSqlQuery>
#include <QVariant>

namespace Watchroom {

/// What the columns of a row mean.
inline Uuid uuidAt(const QSqlQuery &query, int column)
{
    return Uuid::fromBlob(query.value(column).toByteArray());
}
inline std::optional<Moment> momentAt(const QSqlQuery &query, int column)
{
    if (query.isNull(column))
        return {};
    return Moment{fromMs(query.value(column).toLongLong()),
                  static_cast<Precision>(query.value(column + 1).toInt())};
}
inline std::optional<Moment> momentAt(const Statement &row, int column)
{
    if (row.isNull(column))
        return {};
    return Moment{fromMs(row.integer(column)), static_cast<Precision>(row.integer(column + 1))};
}
inline Uuid uuidAt(const Statement &row, int column)
{
    return row.uuid(column);
}
inline Value valueAt(const Statement &row, int column)
{
    ByteReader reader(row.blob(column));
    return Value::decode(reader);
}
/// The texts of a list; empty for null.
inline QStringList textsAt(const Statement &row, int column)
{
    QStringList texts;
    const Value stored = row.isNull(column) ? Value() : valueAt(row, column);
    if (const auto *list = stored.as<Value::List>()) {
        for (const Value &item : *list)
            texts.append(item.text());
    }
    return texts;
}
inline bool yesAt(const Statement &row, int column)
{
    return row.integer(column) != 0;
}

/// Hands each row of \a statement, which is bound, to \a take and resets it.
template<typename Take>
Result<void> eachRow(Connection &connection, Statement &statement, const Take &take)
{
    while (statement.step())
        take(std::as_const(statement));
    const bool whole = statement.code() == SQLITE_DONE;
    const Error error = whole ? Error() : connection.lastError();
    statement.reset();
    return whole ? Result<void>() : fail(error);
}

} // namespace Watchroom
