// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Watchroom {

/// The ids of the included processes. Reliability is first, because it is the default for new incidents.
QStringList shippedProcessIds();

/// The file as written; empty for an unknown id.
QByteArray shippedProcess(const QString &id);

/// The JSON Schema with which editors complete and check a definition.
QByteArray processSchema();

} // namespace Watchroom
