// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QList>
#include <QString>

namespace Watchroom {

/// One backup in a file's folder of backups.
struct BackupFile
{
    QString path;
    Instant at{};
    int64_t bytes = 0;
    friend bool operator==(const BackupFile &, const BackupFile &) = default;
};

/// Which of \a backups stay, newest first: the newest of each of the last 24 hours, 14 days and 8 weeks that
/// have one (UTC, weeks from Monday), as far as they fit in the smaller of 10 GiB and a tenth of what would
/// be free on the disk without them; the two newest in any case. Where not all fit, hours, days and weeks are
/// served in turn, each newest first, so that a small disk still reaches back. \a freeBytes is what is free
/// now.
QList<BackupFile> backupsToKeep(QList<BackupFile> backups, int64_t freeBytes);

} // namespace Watchroom
