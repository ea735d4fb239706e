// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "incident/value.h"
#include "store/statement.h"

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
inline Value valueAt(const QSqlQuery &query, int column)
{
    ByteReader reader(query.value(column).toByteArray());
    return Value::decode(reader);
}
inline bool yesAt(const QSqlQuery &query, int column)
{
    return query.value(column).toInt() != 0;
}

} // namespace Watchroom
