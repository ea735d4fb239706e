// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QList>

namespace Watchroom {

/// One step of the file's tables, never edited after a release. \a number is the version that it leads to.
struct Migration
{
    int number = 0;
    QByteArray sql;
};

/// Those of this program, in order: 1, 2, 3 …
const QList<Migration> &shippedMigrations();

Result<int> versionOf(Connection &connection);
/// Inside a transaction.
Result<void> setVersion(Connection &connection, int version);

/// Brings an open file up to the last of \a migrations: each step and its number in one transaction, so that
/// a step is there whole or not at all. Before the first one the file is copied into its folder of backups;
/// if that fails nothing is changed. A step that fails gives Storage (or Full, Busy …) and leaves the version
/// before it. Two programs may ask at once.
Result<void> migrate(Connection &connection, const QList<Migration> &migrations);

} // namespace Watchroom
