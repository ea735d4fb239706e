// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backupchoice.h"
#include "store/connection.h"

#include <atomic>

namespace Watchroom {

/// Where the backups of the file at \a path lie: "watchroom.wr.backups" beside "watchroom.wr". Each is a
/// whole file under the time at which it was made, "2026-06-23T14-00-00Z.wr", so that names sort as times do;
/// the one before a migration is "before-version-2.wr" and stays until a person removes it.
QString backupFolder(const QString &path);
/// Makes it, for its owner only, and gives its path.
Result<QString> makeBackupFolder(const QString &path);
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
