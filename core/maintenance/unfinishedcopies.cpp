// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/unfinishedcopies.h"

#include "store/companionpaths.h"
#include "store/localstore.h"
#include "store/place.h"

#include <QDir>
#include <QFileInfo>
#include <cerrno>
#include <csignal>

namespace Watchroom {

namespace {
bool isRunning(qint64 process)
{
    return ::kill(pid_t(process), 0) == 0 || errno == EPERM;
}

/// What is made in \a folder for a name that begins with \a target.
QStringList unfinishedIn(const QString &folder, const QString &target = {})
{
    QStringList found;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (makerOf(info.fileName()) && info.fileName().startsWith(target))
            found.append(info.absoluteFilePath());
    }
    return found;
}

QStringList unfinishedFor(const QString &target)
{
    const QFileInfo info(target);
    return unfinishedIn(info.absolutePath(), info.fileName() + u'.');
}
} // namespace

Result<QStringList> unfinishedCopies(Connection &connection)
{
    const auto begun = LocalStore(connection).copiesBegun();
    WR_TRY(begun);
    QStringList found = unfinishedFor(connection.path()) + unfinishedIn(backupFolder(connection.path()));
    for (const QString &target : *begun)
        found += unfinishedFor(target);
    found.removeDuplicates();
    return found;
}

Result<void> removeUnfinishedCopies(Connection &connection)
{
    const auto found = unfinishedCopies(connection);
    WR_TRY(found);
    for (const QString &path : *found) {
        if (!isRunning(*makerOf(path)))
            QFile::remove(path);
    }
    LocalStore store(connection);
    const auto begun = store.copiesBegun();
    WR_TRY(begun);
    for (const QString &target : *begun) {
        if (unfinishedFor(target).isEmpty())
            WR_TRY(store.noteCopyEnded(target));
    }
    return {};
}

} // namespace Watchroom
