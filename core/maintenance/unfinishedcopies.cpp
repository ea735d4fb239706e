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
    // By name first: the folder may hold thousands of files of others.
    const QStringList names{QStringLiteral("*.new"), QStringLiteral("*.new-*")};
    for (const QString &name : QDir(folder).entryList(names, QDir::Files | QDir::Hidden, QDir::Name)) {
        if (makerOf(name) && name.startsWith(target))
            found.append(QDir(folder).absoluteFilePath(name));
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
    LocalStore store(connection);
    const auto begun = store.copiesBegun();
    WR_TRY(begun);
    const auto found = unfinishedCopies(connection);
    WR_TRY(found);
    for (const QString &path : *found) {
        if (!isRunning(*makerOf(path)))
            QFile::remove(path);
    }
    for (const QString &target : *begun) {
        if (unfinishedFor(target).isEmpty())
            WR_TRY(store.noteCopyEnded(target));
    }
    return {};
}

} // namespace Watchroom
