// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/copy.h"

#include "store/companionpaths.h"
#include "store/file.h"
#include "store/place.h"

#include <QFile>
#include <QScopeGuard>

namespace Watchroom {

namespace {
constexpr int pagesAStep = 2048;

/// Copies pages of what \a source shows now, whoever writes meanwhile.
int copyPages(sqlite3 *source, sqlite3 *copy, const std::atomic_bool *stop)
{
    sqlite3_backup *backup = sqlite3_backup_init(copy, "main", source, "main");
    if (!backup)
        return sqlite3_errcode(copy);
    int code = SQLITE_OK;
    while (code == SQLITE_OK)
        code = stop && *stop ? SQLITE_INTERRUPT : sqlite3_backup_step(backup, pagesAStep);
    sqlite3_backup_finish(backup);
    return code;
}

Result<void> copyTo(Connection &connection, const QString &making, const QString &target,
                    const std::atomic_bool *stop)
{
    // One look at the file from the first page to the last, or each commit of others would start it again.
    const bool own = sqlite3_get_autocommit(connection.handle()) != 0;
    if (own)
        WR_TRY(connection.execute("BEGIN; SELECT count(*) FROM sqlite_schema"));
    const auto ended = qScopeGuard([&] {
        if (own)
            sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    });
    sqlite3 *copy = nullptr;
    const auto close = qScopeGuard([&copy] { sqlite3_close(copy); });
    int code = sqlite3_open_v2(QFile::encodeName(making).constData(), &copy, SQLITE_OPEN_READWRITE, nullptr);
    if (code == SQLITE_OK)
        code = copyPages(connection.handle(), copy, stop);
    if (code == SQLITE_DONE)
        code = sqlite3_exec(copy, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(storageError(code, (code & 0xff) == SQLITE_CORRUPT ? connection.path() : target,
                                 QString::fromUtf8(sqlite3_errmsg(copy))));
    return {};
}
} // namespace

Result<void> quickCheck(Connection &connection)
{
    Statement &pragma = connection.statementFor("PRAGMA quick_check(1)");
    const auto answer = pragma.first(QString(), [](const Statement &row) { return row.text(0); });
    WR_TRY(answer); // so broken that it can't be asked, or busy, or stopped
    if (*answer != QLatin1String("ok"))
        return fail(storageError(SQLITE_CORRUPT, connection.path(), *answer));
    return {};
}

Result<void> backupTo(Connection &connection, const QString &target, const std::atomic_bool *stop)
{
    WR_TRY(refuseExisting(target));
    const QString making = makingName(target);
    removeDatabase(making);
    const auto clean = qScopeGuard([&making] { removeDatabase(making); });
    WR_TRY(makePrivate(making, target));
    WR_TRY(copyTo(connection, making, target, stop));
    {
        const auto made = Connection::open(making, Connection::Mode::ReadOnly);
        WR_TRY(made);
        WR_TRY(quickCheck(**made));
    }
    WR_TRY(syncToDisk(making));
    return giveName(making, target);
}

Result<void> restoreFrom(const QString &backup, const QString &target)
{
    const auto source = openToRead(backup);
    WR_TRY(source);
    WR_TRY(quickCheck(**source));
    return backupTo(**source, target);
}

Result<void> compact(Connection &connection)
{
    WR_TRY(connection.execute("INSERT INTO search (search) VALUES ('optimize')"));
    WR_TRY(connection.execute("VACUUM"));
    return connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<void> removeRedactedWords(Connection &connection)
{
    WR_TRY(compact(connection));
    QFile::remove(factsPath(connection.path())); // made again from what is left
    return {};
}

} // namespace Watchroom
