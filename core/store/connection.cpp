// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "store/tokenizer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <algorithm>
#include <atomic>
#include <thread>

static void initialiseSql()
{
    Q_INIT_RESOURCE(sql);
}

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Connection)
};

void viewerFunction(sqlite3_context *context, int, sqlite3_value **)
{
    sqlite3_result_int64(context, static_cast<const Connection *>(sqlite3_user_data(context))->viewer());
}

/// A statement of ours that can't be prepared is a bug, unless the file is at fault.
bool isFileAtFault(sqlite3 *handle)
{
    return (sqlite3_errcode(handle) & 0xff) != SQLITE_ERROR;
}
} // namespace

QByteArray sqlText(const QString &name)
{
    initialiseSql();
    QFile file(QStringLiteral(":/sql/") + name + QStringLiteral(".sql"));
    const bool there = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(there, "sqlText", qPrintable(name));
    return there ? file.readAll() : QByteArray();
}

Error storageError(int code, const QString &path, const QString &detail)
{
    const QString name = QFileInfo(path).fileName();
    if (code == SQLITE_IOERR_SHMSIZE) // no room to index the log that lies beside the file
        code = SQLITE_FULL;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::Full, Words::tr("The disk is full: nothing of this was saved in %1.").arg(name),
                detail, Words::tr("Free some space and do it again; what was saved before is safe.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::ReadOnly, Words::tr("%1 can't be written.").arg(name), detail,
                Words::tr("Nothing was changed. Change the rights of the file and its folder, or copy it to "
                          "a folder of yours.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy,
                Words::tr("Another program is writing %1 for longer than this one waits.").arg(name), detail,
                Words::tr("Nothing was changed. Do it again when the other one has ended.")};
    case SQLITE_CORRUPT:
        return {ErrorCode::Damaged,
                Words::tr("%1 is damaged.").arg(name),
                detail,
                Words::tr("It was left as it is. Open it again: the ways out are offered then."),
                {},
                Words::tr("It was left as it is. What can be done says: watchroom-cli check")};
    case SQLITE_NOTADB:
        return {ErrorCode::NotOurs,
                Words::tr("%1 is not a Watchroom file.").arg(name),
                detail,
                Words::tr("It was left as it is. Choose another file."),
                {},
                Words::tr("It was left as it is. Choose another file with --file.")};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, Words::tr("Cancelled; nothing was changed."), detail, {}};
    default:
        return {ErrorCode::Storage, Words::tr("%1 could not be read or written.").arg(name), detail,
                Words::tr("Nothing was changed. Look whether the disk is there and healthy.")};
    }
}

Error vanishedError(const QString &path)
{
    return {ErrorCode::Vanished,
            Words::tr("%1 is no longer where it was: it was deleted, moved or replaced.")
                .arg(QFileInfo(path).fileName()),
            path,
            Words::tr("Nothing of this was saved. Put it back, or save a copy elsewhere."),
            {},
            Words::tr("Nothing of this was saved. Put it back and do it again, or take a backup: "
                      "watchroom-cli --file NEW restore BACKUP.")};
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    static std::atomic<int> counter = 0;
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_path = path;
    connection->m_mode = mode;
    connection->m_name = QStringLiteral("watchroom-%1").arg(++counter);
    connection->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    QSqlDatabase &database = connection->m_database;
    if (mode == Mode::ReadOnly) {
        // Without a log beside it nothing can be in flight, and a folder that can't be written could hold
        // none.
        const bool hasLog = QFileInfo::exists(path + QStringLiteral("-wal"));
        const QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
        database.setDatabaseName(url.toString(QUrl::FullyEncoded)
                                 + (hasLog ? QStringLiteral("?mode=ro") : QStringLiteral("?immutable=1")));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"));
    } else {
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(usualPatience.count()));
    }
    if (!database.open())
        return fail(
            storageError(database.lastError().nativeErrorCode().toInt(), path, database.lastError().text()));
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") == 0)
        connection->m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    if (!connection->m_handle)
        return fail(ErrorCode::Storage, Words::tr("Qt's SQLite driver gives no access to its database."), {},
                    Words::tr("Install the package libqt6sql6-sqlite of your system."));
    WR_TRY(connection->setUp());
    return connection;
}

Connection::~Connection()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::setUp()
{
    // Two copies of SQLite in one process would forget each other's locks.
    Statement source(m_handle, "SELECT sqlite_source_id()");
    const auto found = source.first(QString(), [](const Statement &row) { return row.text(0); });
    WR_TRY(found);
    if (*found != QLatin1String(sqlite3_sourceid()))
        return fail(ErrorCode::Storage, Words::tr("Qt brings another SQLite than the system's."), *found,
                    Words::tr("Install Qt from the packages of your system."));
    sqlite3_extended_result_codes(m_handle, 1);
    setPatience(usualPatience);
    sqlite3_create_function_v2(m_handle, "viewer", 0, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                               this, viewerFunction, nullptr, nullptr, nullptr);
    WR_TRY(registerTokenizer(m_handle));
    WR_TRY(execute("PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON;"));
    if (m_mode == Mode::ReadOnly)
        return execute("PRAGMA query_only=ON;");
    return execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
}

Statement &Connection::statement(const char *name)
{
    // Looked up by the name where it stands: an import asks millions of times.
    const auto known = m_statements.find(QByteArray::fromRawData(name, qsizetype(qstrlen(name))));
    if (known != m_statements.end() && known->second->isPrepared()) {
        known->second->reset();
        return *known->second;
    }
    return keep(name, sqlText(QString::fromLatin1(name)));
}

Statement &Connection::statementFor(const QByteArray &sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end() && known->second->isPrepared()) {
        known->second->reset();
        return *known->second;
    }
    return keep(sql, sql);
}

Statement &Connection::keep(const QByteArray &name, const QByteArray &sql)
{
    auto &kept = m_statements[name];
    kept = std::make_unique<Statement>(m_handle, sql);
    Q_ASSERT_X(kept->isPrepared() || isFileAtFault(m_handle), name.constData(), sqlite3_errmsg(m_handle));
    return *kept;
}

Result<void> Connection::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(lastError());
    return {};
}

Error Connection::lastError() const
{
    return storageError(sqlite3_extended_errcode(m_handle), m_path,
                        QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

void Connection::resetStatements()
{
    for (auto &[name, statement] : m_statements)
        statement->reset();
}

Result<void> Connection::stillThere() const
{
    int moved = 0;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved != 0)
        return fail(vanishedError(m_path));
    return {};
}

void Connection::setPatience(std::chrono::milliseconds patience)
{
    m_patience = patience;
    sqlite3_busy_handler(m_handle, waitForTurn, this);
}

int Connection::waitForTurn(void *connection, int tries)
{
    constexpr std::chrono::milliseconds shortest{1}, longest{50};
    auto *self = static_cast<Connection *>(connection);
    const auto now = std::chrono::steady_clock::now(); // how long, not when: no matter of the Context
    if (tries == 0)
        self->m_waitsSince = now;
    if (now - self->m_waitsSince >= self->m_patience || (self->m_stop && *self->m_stop))
        return 0;
    std::this_thread::sleep_for(std::min(longest, shortest * (tries + 1)));
    return 1;
}

Result<int64_t> Connection::dataVersion()
{
    return statementFor("PRAGMA data_version").firstInteger(0);
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
{
}

Transaction::~Transaction()
{
    if (m_open)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::begin()
{
    WR_TRY(m_connection.stillThere());
    // As SQL: QtSql's own transaction() is a deferred one, which fails at once after another program's write.
    if (!m_connection.statementFor("BEGIN IMMEDIATE").run())
        return fail(m_connection.lastError());
    m_open = true;
    return {};
}

Result<void> Transaction::commit()
{
    WR_TRY(m_connection.stillThere()); // it may have waited long for its turn
    if (!m_connection.statementFor("COMMIT").run())
        return fail(m_connection.lastError());
    m_open = false;
    return {};
}

ReadTransaction::ReadTransaction(Connection &connection)
    : m_connection(connection)
{
}

ReadTransaction::~ReadTransaction()
{
    if (!m_open)
        return;
    m_connection.resetStatements();
    sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> ReadTransaction::begin()
{
    if (sqlite3_get_autocommit(m_connection.handle()) == 0)
        return {};
    WR_TRY(m_connection.execute("BEGIN"));
    m_open = true;
    return m_connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1"); // BEGIN alone takes no snapshot
}

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

} // namespace Watchroom
