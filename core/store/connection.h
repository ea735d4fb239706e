// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "incident/record.h"
#include "store/statement.h"

#include <QSqlDatabase>
#include <atomic>
#include <chrono>
#include <memory>
#include <unordered_map>

namespace Watchroom {

/// One connection to one file: QtSql's, with its settings made and the C API's handle at hand. Belongs to the
/// thread that made it.
class Connection
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly, ///< the file or folder can't be written: nothing beside it is touched
    };
    static constexpr int32_t applicationId = 0x57617463; ///< "Watc"
    /// A person waits a little; an import of another program may hold the file for a while.
    static constexpr std::chrono::milliseconds usualPatience{30'000};

    /// Opens a file that isOurs(). Use openFile() for the ladder of what may be wrong.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    QString path() const { return m_path; }
    Mode mode() const { return m_mode; }
    sqlite3 *handle() const { return m_handle; }

    /// Prepared once; \a name is a file under store/sql without ".sql", as in "log/append".
    Statement &statement(const char *name);
    /// Prepared once from \a sql, which comes from the schema, never from input.
    Statement &statementFor(const QByteArray &sql);
    /// Runs text from this program (pragmas, migrations); Storage errors carry SQLite's words in detail.
    Result<void> execute(const QByteArray &sql);
    /// The error of the last failure on this connection, in the words of the person's case.
    Error lastError() const;

    /// Whose eyes the visible_* views use: the key of a person; 0 sees what everybody sees.
    void setViewer(int64_t personKey) { m_viewer = personKey; }
    int64_t viewer() const { return m_viewer; }
    /// Vanished if the file no longer lies where it was opened: what is committed to one that was deleted
    /// goes with it, and SQLite would not say so.
    Result<void> stillThere() const;
    /// How long it waits for its turn while another program writes, before it says Busy.
    void setPatience(std::chrono::milliseconds patience);
    std::chrono::milliseconds patience() const { return m_patience; }
    /// Once \a stop is true, set from any thread, it waits no longer.
    void setStop(std::shared_ptr<const std::atomic<bool>> stop) { m_stop = std::move(stop); }
    /// PRAGMA data_version: changes when another connection commits.
    Result<int64_t> dataVersion();
    /// Resets every statement that this connection keeps: one that was left half read holds its snapshot.
    void resetStatements();
    /// True once this connection changed a row, be it committed or not.
    bool hasWritten() const { return sqlite3_total_changes64(m_handle) > 0; }

private:
    Connection() = default;
    Result<void> setUp();
    Statement &keep(const QByteArray &name, const QByteArray &sql);

    QString m_path, m_name;
    Mode m_mode = Mode::ReadWrite;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    int64_t m_viewer = 0;
    /// SQLite asks it whether to try again.
    static int waitForTurn(void *connection, int tries);

    std::chrono::milliseconds m_patience = usualPatience;
    std::chrono::steady_clock::time_point m_waitsSince;
    std::shared_ptr<const std::atomic<bool>> m_stop;
    std::unordered_map<QByteArray, std::unique_ptr<Statement>> m_statements;
};

/// The text of a file under store/sql.
QByteArray sqlText(const QString &name);
/// "3.40.1", of the library that runs.
QString sqliteVersion();
/// SQLite's code as one of ours, with a sentence and a way out.
Error storageError(int code, const QString &path, const QString &detail);

/// The file at \a path was deleted, moved or replaced under whoever has it open.
Error vanishedError(const QString &path);

/// BEGIN IMMEDIATE … COMMIT; rolls back unless committed. Vanished where the file is no longer in its place.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    /// Busy if another program held the file for the whole wait.
    Result<void> begin();
    Result<void> commit();

private:
    Connection &m_connection;
    bool m_open = false;
};

/// One snapshot of the file for several statements: what other connections commit meanwhile is not seen until
/// this is destroyed. For reading only. Inside another transaction it does nothing: that one is a snapshot
/// already.
class ReadTransaction
{
public:
    explicit ReadTransaction(Connection &connection);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;
    Result<void> begin();

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace Watchroom
