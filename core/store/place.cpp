// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/place.h"

#include "store/connection.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QScopeGuard>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Place)
};

void syncFolderOf(const QString &path)
{
    const int folder
        = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return; // a folder that can't be read can't be synced; the name is there all the same
    fsync(folder);
    ::close(folder);
}

Result<void> failedToMake(const QString &path)
{
    const int reason = errno;
    const QString why = QString::fromLocal8Bit(strerror(reason));
    if (reason == ENOSPC || reason == EDQUOT)
        return fail(storageError(SQLITE_FULL, path, why));
    return fail(reason == EEXIST ? ErrorCode::Refused : ErrorCode::Storage,
                Words::tr("%1 could not be made: %2").arg(path, why), path, Words::tr("Name another place."));
}
} // namespace

bool isNetworkFileSystem(uint32_t type)
{
    switch (type) {
    case 0x6969:     // NFS
    case 0x517b:     // SMB
    case 0xff534d42: // CIFS
    case 0xfe534d42: // SMB 2
    case 0x5346414f: // AFS
    case 0x73757245: // Coda
    case 0x00c36400: // Ceph
        return true;
    default:
        return false;
    }
}

bool isNetworkShare(const QString &folder)
{
    struct statfs info;
    return statfs(QFile::encodeName(folder).constData(), &info) == 0
        && isNetworkFileSystem(static_cast<uint32_t>(info.f_type));
}

bool isWritable(const QString &path)
{
    return access(QFile::encodeName(path).constData(), W_OK) == 0
        && access(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), W_OK) == 0;
}

std::optional<int64_t> freeBytes(const QString &path)
{
    struct statvfs info;
    if (statvfs(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return int64_t(info.f_bavail) * int64_t(info.f_frsize);
}

Result<void> refuseExisting(const QString &path)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Refused,
                    Words::tr("There is a file %1 already.").arg(QFileInfo(path).absoluteFilePath()), path,
                    Words::tr("It was left as it is. Name a file that is not there."));
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return fail(ErrorCode::NotFound, Words::tr("There is no folder %1.").arg(folder.absoluteFilePath()),
                    path, Words::tr("Nothing was written. Make it first, or choose another."));
    if (isNetworkShare(folder.absoluteFilePath()))
        return fail(ErrorCode::Storage,
                    Words::tr("%1 lies on a network share, where writing is not safe.").arg(path), path,
                    Words::tr("Name a file on a disk of this machine."));
    return {};
}

Result<void> makePrivate(const QString &path, const QString &shown)
{
    const int file
        = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(ErrorCode::ReadOnly,
                    Words::tr("%1 can't be made: %2").arg(shown, QString::fromLocal8Bit(strerror(errno))),
                    shown, Words::tr("Nothing was written. Choose a folder that you may write."));
    ::close(file);
    return {};
}

Result<void> giveName(const QString &from, const QString &to)
{
    const auto clean = qScopeGuard([&from] { QFile::remove(from); });
    if (link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failedToMake(to);
    syncFolderOf(to);
    return {};
}

Result<void> replaceBy(const QString &from, const QString &to)
{
    if (rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failedToMake(to);
    syncFolderOf(to);
    return {};
}

Result<void> syncToDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || fsync(file.handle()) != 0)
        return fail(storageError(SQLITE_IOERR, path, file.errorString()));
    return {};
}

QString makingName(const QString &path)
{
    return path + QStringLiteral(".%1.new").arg(getpid());
}

std::optional<qint64> makerOf(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("\\.(\\d+)\\.new(-wal|-shm|-journal|-facts)?$"));
    const auto match = form.match(name);
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal", "-facts"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace Watchroom
