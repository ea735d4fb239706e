// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <atomic>

namespace Watchroom {

/// PRAGMA integrity of a whole file, quickly.
Result<void> quickCheck(Connection &connection);
/// A consistent copy of the open file at \a target, which must not be there; checked before it takes its
/// name. Others write meanwhile; once \a stop is set it ends with Cancelled and leaves nothing.
Result<void> backupTo(Connection &connection, const QString &target, const std::atomic_bool *stop = nullptr);
/// Copies \a backup to \a target, which must not be there, and checks it.
Result<void> restoreFrom(const QString &backup, const QString &target);
/// Gives free pages back and leaves no words in them, nor in the log beside the file.
Result<void> compact(Connection &connection);
/// After a redaction: the words also leave the search index, free pages and what lies beside the file.
Result<void> removeRedactedWords(Connection &connection);

} // namespace Watchroom
