// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>
#include <QStringList>

namespace Watchroom {

/// The names between braces in \a text, each once, in order.
QStringList fieldsIn(const QString &text);
/// \a text with each {name} replaced by its value; names without one stay as they are and are listed in
/// \a unfilled. Values are not looked into: a brace in a value is only a brace.
QString filled(const QString &text, const QMap<QString, QString> &values, QStringList *unfilled);

} // namespace Watchroom
