// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/ballast.h"

#include "store/connection.h"
#include "store/place.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <fcntl.h>
#include <unistd.h>

namespace Watchroom {

namespace {
constexpr int64_t leftForOthers = 1 << 20;
}

QString ballastPath(const QString &path)
{
    return QFileInfo(path).absoluteFilePath() + QStringLiteral(".ballast");
}

Result<void> layBallast(const QString &path)
{
    const QString ballast = ballastPath(path);
    if (QFileInfo(ballast).size() >= ballastBytes)
        return {};
    const auto free = freeBytes(QFileInfo(ballast).absolutePath());
    if (free && *free < ballastBytes + leftForOthers)
        return fail(storageError(SQLITE_FULL, path, QStringLiteral("no room for the ballast")));
    const int file
        = ::open(QFile::encodeName(ballast).constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return fail(storageError(errno == ENOSPC ? SQLITE_FULL : SQLITE_IOERR, path,
                                 QString::fromLocal8Bit(strerror(errno))));
    const auto close = qScopeGuard([file] { ::close(file); });
    // Not a hole: blocks that nobody else gets.
    const int refused = posix_fallocate(file, 0, ballastBytes);
    if (refused == 0)
        return {};
    QFile::remove(ballast);
    return fail(storageError(refused == ENOSPC ? SQLITE_FULL : SQLITE_IOERR, path,
                             QString::fromLocal8Bit(strerror(refused))));
}

bool freeBallast(const QString &path)
{
    return QFile::remove(ballastPath(path));
}

} // namespace Watchroom
