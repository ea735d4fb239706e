// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QJsonValue>
#include <functional>

namespace Watchroom {

/// Called with the member's name, a value, and the line where it begins.
using JsonTaker = std::function<Result<void>(const QString &member, const QJsonValue &value, qint64 line)>;

/// Reads one JSON object of any size as a stream. Of the members of the outermost object that \a wanted
/// names, an object is handed over whole and a list item by item; everything else is passed over. Only one
/// such value is in memory. Invalid, with line and reason, for what is no JSON.
Result<void> readJsonMembers(QIODevice &file, const QStringList &wanted, const JsonTaker &take);

} // namespace Watchroom
