// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/backupchoice.h"
#include "store/companionpaths.h"
#include "store/connection.h"

#include <atomic>

namespace Watchroom {

/// The dated ones, newest first.
QList<BackupFile> datedBackups(const QString &path);
/// Paths of all of them, also those before migrations.
QList<QString> allBackups(const QString &path);

/// The newest that opens and passes quick_check; none if there is none.
std::optional<BackupFile> newestGoodBackup(const QString &path);

struct BackupDone
{
    BackupFile newest;
    bool isNew = false; ///< false: nothing was recorded since the newest one, which was left as it is
};
/// Copies the open file into its folder if anything was recorded since the newest one, checks the copy, and
/// then removes those that backupsToKeep() lets go. Full before it would leave less than 64 MiB on the disk.
/// Fails without touching the backups that are there.
Result<BackupDone> backUp(Connection &connection, Instant now, const std::atomic_bool *stop = nullptr);

} // namespace Watchroom
