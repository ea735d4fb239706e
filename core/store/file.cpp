// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUrl>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::File)
};

/// Numbers from the kernel's magic.h: their locks can't be trusted with a shared log.
bool isNetworkShare(const QString &folder)
{
    struct statfs info;
    if (statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return false;
    const auto type = static_cast<uint32_t>(info.f_type);
    return type == 0x6969 || type == 0x517b || type == 0xff534d42 || type == 0xfe534d42;
}

bool isWritable(const QString &path)
{
    return access(QFile::encodeName(path).constData(), W_OK) == 0
        && access(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), W_OK) == 0;
}

struct Marks
{
    int64_t applicationId = 0, version = 0;
};

/// Reads who made the file through SQLite, read-only.
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
                                    std::pair{"PRAGMA user_version", &marks.version}}) {
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

Result<void> inspect(const QString &path, bool writable)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return fail(ErrorCode::NotFound, Words::tr("There is no file %1.").arg(info.absoluteFilePath()), path,
                    Words::tr("Make one with: watchroom-cli --file %1 init").arg(path));
    if (!info.isFile())
        return fail(ErrorCode::NotOurs, Words::tr("%1 is not a file.").arg(name), path,
                    Words::tr("Name a file."));
    if (access(QFile::encodeName(path).constData(), R_OK) != 0)
        return fail(ErrorCode::ReadOnly, Words::tr("You may not read %1.").arg(name), path,
                    Words::tr("Ask its owner for the right to read and write it."));
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
            Words::tr("It was left as it is. Remove it and make a new one with init, or name another."));
    const auto marks = readMarks(path, !writable && !hasLog);
    if (!marks)
        return fail(marks.error());
    if (marks->applicationId != Connection::applicationId)
        return fail(ErrorCode::NotOurs, Words::tr("%1 is another program's file.").arg(name), path,
                    Words::tr("It was left as it is. Choose another file with --file."));
    if (marks->version > Connection::fileVersion)
        return fail(ErrorCode::Newer,
                    Words::tr("%1 was written by a newer Watchroom (file version %2; this one knows %3).")
                        .arg(name)
                        .arg(marks->version)
                        .arg(Connection::fileVersion),
                    path, Words::tr("It was left as it is. Update Watchroom on this machine."));
    return {};
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
                    path, Words::tr("Make it first."));
    if (isNetworkShare(folder.absoluteFilePath()))
        return fail(ErrorCode::Storage,
                    Words::tr("%1 lies on a network share, where writing is not safe.").arg(path), path,
                    Words::tr("Name a file on a disk of this machine."));
    return {};
}

/// The file under its name at last, without replacing one that came meanwhile.
Result<void> giveName(const QString &from, const QString &to)
{
    const auto clean = qScopeGuard([&from] { QFile::remove(from); });
    if (link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fail(errno == EEXIST ? ErrorCode::Refused : ErrorCode::Storage,
                    Words::tr("%1 could not be made: %2").arg(to, QString::fromLocal8Bit(strerror(errno))),
                    to, Words::tr("Name another place."));
    return {};
}

void removeTemporary(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}
} // namespace

StreamId openStreamOf(const OrganisationId &organisation)
{
    return {uuid5(organisation.uuid, QStringLiteral("open"))};
}

Result<std::unique_ptr<Connection>> openFile(const QString &path)
{
    const bool writable = isWritable(path);
    WR_TRY(inspect(path, writable));
    return Connection::open(path, writable ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly);
}

Result<void> createFile(const QString &path, const OrganisationId &organisation)
{
    WR_TRY(refuseExisting(path));
    const QString making = path + QStringLiteral(".%1.new").arg(getpid());
    removeTemporary(making);
    const auto clean = qScopeGuard([&making] { removeTemporary(making); });
    {
        QFile file(making);
        if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly))
            return fail(ErrorCode::ReadOnly, Words::tr("%1 can't be made: %2").arg(path, file.errorString()),
                        path, Words::tr("Choose a folder that you may write."));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    {
        const auto connection = Connection::open(making, Connection::Mode::ReadWrite);
        WR_TRY(connection);
        Transaction transaction(**connection);
        WR_TRY(transaction.begin());
        WR_TRY((*connection)->execute(sqlText(QStringLiteral("migrations/0001"))));
        WR_TRY((*connection)
                   ->execute("PRAGMA application_id=" + QByteArray::number(Connection::applicationId)
                             + "; PRAGMA user_version=" + QByteArray::number(Connection::fileVersion)));
        WR_TRY(setIdentity(**connection, organisation));
        WR_TRY(transaction.commit());
    }
    return giveName(making, path);
}

Result<FileIdentity> identityOf(Connection &connection)
{
    Statement &read = connection.statement("log/read_meta");
    read.bind(":key", QStringLiteral("organisation"));
    const Uuid id = read.step() ? read.uuid(0) : Uuid();
    const int code = read.code();
    read.reset();
    if (id.isNull())
        return fail(storageError(code == SQLITE_DONE ? SQLITE_CORRUPT : code, connection.path(),
                                 QStringLiteral("meta")));
    return FileIdentity{{id}, openStreamOf({id})};
}

Result<void> setIdentity(Connection &connection, const OrganisationId &organisation)
{
    Statement &write = connection.statement("log/write_meta");
    if (!write.bind(":key", QStringLiteral("organisation")).bind(":value", organisation.uuid).run())
        return fail(connection.lastError());
    return {};
}

Result<DeskId> deskOf(Connection &connection, const QByteArray &installation, const Uuid &fresh)
{
    struct stat info;
    if (stat(QFile::encodeName(connection.path()).constData(), &info) != 0)
        return fail(ErrorCode::Storage, Words::tr("%1 has vanished.").arg(connection.path()),
                    connection.path(), Words::tr("Restore a backup: watchroom-cli restore BACKUP."));
    const auto bindPlace = [&](Statement &statement) -> Statement & {
        return statement.bind(":installation", installation)
            .bind(":device", static_cast<int64_t>(info.st_dev))
            .bind(":inode", static_cast<int64_t>(info.st_ino));
    };
    Statement &find = bindPlace(connection.statement("desk/local"));
    const Uuid known = find.step() ? find.uuid(0) : Uuid();
    find.reset();
    if (!known.isNull())
        return DeskId{known};
    if (!bindPlace(connection.statement("desk/add_local")).bind(":desk", fresh).run())
        return fail(connection.lastError());
    return DeskId{fresh};
}

Result<void> quickCheck(Connection &connection)
{
    Statement &pragma = connection.statementFor("PRAGMA quick_check(1)");
    const QString answer
        = pragma.step() ? pragma.text(0) : QString::fromUtf8(sqlite3_errmsg(connection.handle()));
    pragma.reset();
    if (answer != QLatin1String("ok"))
        return fail(storageError(SQLITE_CORRUPT, connection.path(), answer));
    return {};
}

Result<void> backupTo(Connection &connection, const QString &target)
{
    WR_TRY(refuseExisting(target));
    const QString making = target + QStringLiteral(".%1.new").arg(getpid());
    removeTemporary(making);
    const auto clean = qScopeGuard([&making] { removeTemporary(making); });
    {
        QFile file(making);
        if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly))
            return fail(ErrorCode::ReadOnly,
                        Words::tr("%1 can't be made: %2").arg(target, file.errorString()), target,
                        Words::tr("Choose a folder that you may write."));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    sqlite3 *copy = nullptr;
    int code = sqlite3_open_v2(QFile::encodeName(making).constData(), &copy, SQLITE_OPEN_READWRITE, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(copy, "main", connection.handle(), "main");
        code = backup ? sqlite3_backup_step(backup, -1) : sqlite3_errcode(copy);
        sqlite3_backup_finish(backup);
        if (code == SQLITE_DONE)
            code = sqlite3_exec(copy, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    }
    const QString detail = QString::fromUtf8(sqlite3_errmsg(copy));
    sqlite3_close(copy);
    if (code != SQLITE_OK)
        return fail(storageError(code, target, detail));
    {
        const auto made = Connection::open(making, Connection::Mode::ReadOnly);
        WR_TRY(made);
        WR_TRY(quickCheck(**made));
    }
    QFile file(making);
    if (!file.open(QIODevice::ReadWrite) || fsync(file.handle()) != 0)
        return fail(storageError(SQLITE_IOERR, target, file.errorString()));
    file.close();
    return giveName(making, target);
}

Result<void> restoreFrom(const QString &backup, const QString &target)
{
    const auto source = openFile(backup);
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

} // namespace Watchroom
