// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace Watchroom {

/// Dull words, such as "AMBER-FERRY", that say nothing of the incident and are none of \a inUse. Two words
/// while one of their 4,096 names is free, then three, and so on. \a random has 4 bytes.
QString codeName(const QByteArray &random, const QSet<QString> &inUse);

/// "amber-ferryb" as it is stored: "AMBER-FERRYb", in upper case but for the letters of a clash. Empty if \a
/// text is not a code name.
QString normalisedCodeName(const QString &text);

} // namespace Watchroom
