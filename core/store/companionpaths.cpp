// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/companionpaths.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::CompanionPaths)
};
} // namespace

QString backupFolder(const QString &path)
{
    return QFileInfo(path).absoluteFilePath() + QStringLiteral(".backups");
}

Result<QString> makeBackupFolder(const QString &path)
{
    const QString folder = backupFolder(path);
    if (mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return fail(errno == ENOSPC ? ErrorCode::Full : ErrorCode::ReadOnly,
                    Words::tr("The folder of backups %1 can't be made: %2")
                        .arg(folder, QString::fromLocal8Bit(strerror(errno))),
                    folder, Words::tr("Change the rights of the folder that the file lies in."));
    return folder;
}

QString factsPath(const QString &path)
{
    return path + QStringLiteral("-facts");
}

} // namespace Watchroom
