// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Watchroom {

/// Where the backups of the file at \a path lie: "watchroom.wr.backups" beside "watchroom.wr". Each is a
/// whole file under the time at which it was made, "2026-06-23T14-00-00Z.wr", so that names sort as times do;
/// the one before a migration is "before-version-2.wr" and stays until a person removes it.
QString backupFolder(const QString &path);
/// Makes it, for its owner only, and gives its path.
Result<QString> makeBackupFolder(const QString &path);
/// The file beside the one at \a path that keeps facts for measures: "watchroom.wr-facts".
QString factsPath(const QString &path);

} // namespace Watchroom
