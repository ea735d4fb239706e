// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"

#include "store/place.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUrl>
#include <sys/stat.h>
#include <unistd.h>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::File)
};

constexpr int64_t logTables = 6;

struct Marks
{
    int64_t applicationId = 0, version = 0, tables = 0;
};

/// Reads who made the file, and whether its tables can be found, through SQLite, read-only.
Result<Marks> readMarks(const QString &path, bool immutable)
{
    const QByteArray uri = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded()
        + (immutable ? "?immutable=1" : "?mode=ro");
    sqlite3 *handle = nullptr;
    const auto close = qScopeGuard([&handle] { sqlite3_close(handle); });
    int code = sqlite3_open_v2(uri.constData(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 10'000);
    Marks marks;
    for (const auto &[sql, into] : {std::pair{"PRAGMA application_id", &marks.applicationId},
                                    std::pair{"PRAGMA user_version", &marks.version},
                                    std::pair{"SELECT count(*) FROM sqlite_schema WHERE name IN "
                                              "('act', 'change', 'desk', 'entity', 'meta', 'stream')",
                                              &marks.tables}}) {
        sqlite3_stmt *statement = nullptr;
        if (code == SQLITE_OK)
            code = sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr);
        if (code == SQLITE_OK)
            code = sqlite3_step(statement) == SQLITE_ROW ? SQLITE_OK : sqlite3_errcode(handle);
        if (code == SQLITE_OK)
            *into = sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
    }
    if (code != SQLITE_OK)
        return fail(storageError(code, path, QString::fromUtf8(sqlite3_errmsg(handle))));
    return marks;
}

/// The version of a file that can be opened.
Result<int> inspect(const QString &path, bool writable, int newest)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return fail(ErrorCode::NotFound, Words::tr("There is no file %1.").arg(info.absoluteFilePath()), path,
                    Words::tr("Look whether it was moved, or make a new one."),
                    Words::tr("Make one with: watchroom-cli --file %1 init").arg(path));
    if (!info.isFile())
        return fail(ErrorCode::NotOurs, Words::tr("%1 is not a file.").arg(name), path,
                    Words::tr("Name a file."));
    if (access(QFile::encodeName(path).constData(), R_OK) != 0)
        return fail(ErrorCode::ReadOnly, Words::tr("You may not read %1.").arg(name), path,
                    Words::tr("It was left as it is. Ask its owner for the right to read and write it."));
    if (isNetworkShare(info.absolutePath()))
        return fail(ErrorCode::Storage,
                    Words::tr("%1 lies on a network share, where writing is not safe.").arg(name), path,
                    Words::tr("Copy it to a disk of this machine."));
    const bool hasLog = QFileInfo::exists(path + QStringLiteral("-wal"));
    if (hasLog && !writable && !QFileInfo::exists(path + QStringLiteral("-shm")))
        return fail(
            ErrorCode::ReadOnly,
            Words::tr("%1 has changes beside it (%1-wal) that can't be read back in a folder that can't be "
                      "written.")
                .arg(name),
            path,
            Words::tr("Copy %1 and %1-wal together to a folder of yours and open that copy.").arg(name));
    if (info.size() == 0)
        return fail(
            ErrorCode::NotOurs, Words::tr("%1 is empty.").arg(name), path,
            Words::tr("It was left as it is. Choose another file, or remove it and start a new one."),
            Words::tr("It was left as it is. Remove it and make a new one with init, or name another."));
    const auto marks = readMarks(path, !writable && !hasLog);
    if (!marks)
        return fail(marks.error());
    if (marks->applicationId != Connection::applicationId)
        return fail(ErrorCode::NotOurs, Words::tr("%1 is another program's file.").arg(name), path,
                    Words::tr("It was left as it is. Choose another file."),
                    Words::tr("It was left as it is. Choose another file with --file."));
    if (marks->version > newest)
        return fail(ErrorCode::Newer,
                    Words::tr("%1 was written by a newer Watchroom (file version %2; this one knows %3).")
                        .arg(name)
                        .arg(marks->version)
                        .arg(newest),
                    path, Words::tr("It was left as it is. Update Watchroom on this machine."));
    if (marks->version < 1 || marks->tables < logTables)
        return fail(storageError(SQLITE_CORRUPT, path, QStringLiteral("tables of the log are missing")));
    return int(marks->version);
}
} // namespace

StreamId openStreamOf(const OrganisationId &organisation)
{
    return {uuid5(organisation.uuid, QStringLiteral("open"))};
}

Result<std::unique_ptr<Connection>> openFile(const QString &path, const QList<Migration> &migrations)
{
    const bool writable = isWritable(path);
    const int newest = migrations.last().number;
    const auto version = inspect(path, writable, newest);
    WR_TRY(version);
    if (*version < newest && !writable)
        return fail(ErrorCode::ReadOnly,
                    Words::tr("%1 is of an older Watchroom (file version %2; this one knows %3) and can't be "
                              "brought up to date where it can't be written.")
                        .arg(QFileInfo(path).fileName())
                        .arg(*version)
                        .arg(newest),
                    path, Words::tr("Copy it to a folder of yours and open that copy."));
    auto connection
        = Connection::open(path, writable ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly);
    WR_TRY(connection);
    if (*version < newest)
        WR_TRY(migrate(**connection, migrations));
    return connection;
}

Result<std::unique_ptr<Connection>> openToRead(const QString &path)
{
    WR_TRY(inspect(path, isWritable(path), shippedMigrations().last().number));
    return Connection::open(path, Connection::Mode::ReadOnly);
}

Result<void> createFile(const QString &path, const OrganisationId &organisation)
{
    WR_TRY(refuseExisting(path));
    const QString making = makingName(path);
    removeDatabase(making);
    const auto clean = qScopeGuard([&making] { removeDatabase(making); });
    WR_TRY(makePrivate(making, path));
    {
        const auto connection = Connection::open(making, Connection::Mode::ReadWrite);
        WR_TRY(connection);
        Transaction transaction(**connection);
        WR_TRY(transaction.begin());
        for (const Migration &migration : shippedMigrations())
            WR_TRY((*connection)->execute(migration.sql));
        WR_TRY(
            (*connection)->execute("PRAGMA application_id=" + QByteArray::number(Connection::applicationId)));
        WR_TRY(setVersion(**connection, shippedMigrations().last().number));
        WR_TRY(setIdentity(**connection, organisation));
        WR_TRY(transaction.commit());
    }
    return giveName(making, path);
}

Result<FileIdentity> identityOf(Connection &connection)
{
    Statement &read = connection.statement("log/read_meta");
    read.bind(":key", QStringLiteral("organisation"));
    const auto id = read.firstId();
    WR_TRY(id);
    if (id->isNull())
        return fail(storageError(SQLITE_CORRUPT, connection.path(), QStringLiteral("meta")));
    return FileIdentity{{*id}, openStreamOf({*id})};
}

Result<void> setIdentity(Connection &connection, const OrganisationId &organisation)
{
    Statement &write = connection.statement("log/write_meta");
    if (!write.bind(":key", QStringLiteral("organisation")).bind(":value", organisation.uuid).run())
        return fail(connection.lastError());
    return {};
}

Result<PlaceOnDisk> placeOnDisk(const QString &path)
{
    struct stat info;
    if (stat(QFile::encodeName(path).constData(), &info) != 0)
        return fail(vanishedError(path));
    return PlaceOnDisk{static_cast<int64_t>(info.st_dev), static_cast<int64_t>(info.st_ino)};
}

Result<DeskId> deskOf(Connection &connection, const PlaceOnDisk &place, const QByteArray &installation,
                      const Uuid &fresh)
{
    const auto bindPlace = [&](Statement &statement) -> Statement & {
        return statement.bind(":installation", installation)
            .bind(":device", place.device)
            .bind(":inode", place.inode);
    };
    const auto known = bindPlace(connection.statement("desk/local")).firstId();
    WR_TRY(known);
    if (!known->isNull())
        return DeskId{*known};
    if (!bindPlace(connection.statement("desk/add_local")).bind(":desk", fresh).run())
        return fail(connection.lastError());
    return DeskId{fresh};
}

} // namespace Watchroom
