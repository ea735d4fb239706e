// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "incident/value.h"
#include "store/connection.h"

namespace Watchroom {

/// What the columns of a row mean.
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

} // namespace Watchroom
