// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/backups.h"

#include "maintenance/unfinishedcopies.h"
#include "store/copy.h"
#include "store/file.h"
#include "store/place.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Backups)
};

const QString nameFormat = QStringLiteral("yyyy-MM-dd'T'HH-mm-ss'Z'");
const QString ending = QStringLiteral(".wr");
constexpr int64_t leftFree = 64 << 20;

Result<int64_t> lastRecorded(Connection &connection)
{
    return connection.statementFor("SELECT coalesce(max(seq), 0) FROM act").firstInteger(0);
}

bool holdsAll(const BackupFile &backup, int64_t seq)
{
    const auto opened = openToRead(backup.path);
    if (!opened)
        return false;
    const auto last = lastRecorded(**opened);
    return last && *last == seq;
}

Result<void> refuseWhereItFills(Connection &connection, const QString &folder)
{
    const auto free = freeBytes(folder);
    if (!free || QFileInfo(connection.path()).size() + leftFree <= *free)
        return {};
    return fail(ErrorCode::Full,
                Words::tr("There is no room for a backup of %1: %2 are free.")
                    .arg(QFileInfo(connection.path()).fileName(), QLocale::c().formattedDataSize(*free)),
                folder, Words::tr("Free some space on the disk. The file itself is not touched by this."));
}
} // namespace

QList<BackupFile> datedBackups(const QString &path)
{
    QList<BackupFile> backups;
    const QDir folder(backupFolder(path));
    for (const QFileInfo &info : folder.entryInfoList({QLatin1Char('*') + ending}, QDir::Files, QDir::Name)) {
        QDateTime at = QDateTime::fromString(info.completeBaseName(), nameFormat);
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            backups.prepend({info.absoluteFilePath(), fromMs(at.toMSecsSinceEpoch()), info.size()});
    }
    return backups;
}

QList<QString> allBackups(const QString &path)
{
    QList<QString> paths;
    const QDir folder(backupFolder(path));
    for (const QFileInfo &info : folder.entryInfoList({QLatin1Char('*') + ending}, QDir::Files, QDir::Name))
        paths.append(info.absoluteFilePath());
    return paths;
}

std::optional<BackupFile> newestGoodBackup(const QString &path)
{
    for (const BackupFile &backup : datedBackups(path)) {
        const auto opened = openToRead(backup.path);
        if (opened && quickCheck(**opened))
            return backup;
    }
    return {};
}

Result<BackupDone> backUp(Connection &connection, Instant now, const std::atomic_bool *stop)
{
    const auto seq = lastRecorded(connection);
    WR_TRY(seq);
    const QList<BackupFile> before = datedBackups(connection.path());
    if (!before.isEmpty() && holdsAll(before.first(), *seq))
        return BackupDone{before.first(), false};
    const auto folder = makeBackupFolder(connection.path());
    WR_TRY(folder);
    WR_TRY(removeUnfinishedCopies(connection));
    WR_TRY(refuseWhereItFills(connection, *folder));
    const QString target = *folder + QLatin1Char('/')
        + toDateTime(now, QTimeZone::utc()).toUTC().toString(nameFormat) + ending;
    WR_TRY(backupTo(connection, target, stop));
    const QList<BackupFile> after = datedBackups(connection.path());
    const QList<BackupFile> kept = backupsToKeep(after, freeBytes(*folder).value_or(0));
    for (const BackupFile &backup : after) {
        if (!kept.contains(backup) && backup.path != target)
            QFile::remove(backup.path);
    }
    return BackupDone{{target, now, QFileInfo(target).size()}, true};
}

} // namespace Watchroom
