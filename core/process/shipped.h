// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Watchroom {

/// The processes that come with the program, reliability first: that is where a declaration goes by default.
QStringList shippedProcessIds();

/// The file as it was written; empty for an id that is not shipped.
QByteArray shippedProcess(const QString &id);

/// The JSON Schema that lets an editor complete and check a definition while it is typed.
QByteArray processSchema();

} // namespace Watchroom
