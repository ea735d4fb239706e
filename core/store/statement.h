// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/moment.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <sqlite3.h>

namespace Watchroom {

/// One prepared statement of the C API, for the loops where QtSql's copying is felt. Kept by its Connection;
/// used on that connection's thread. Bind by name, then read with each(), first() or run(), which reset it. A
/// failure is an error everywhere and never reads as "no row": step() has no conversion to bool.
class Statement
{
public:
    Statement(sqlite3 *database, const QByteArray &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bindNull(const char *name);
    Statement &bind(const char *name, int64_t value);
    Statement &bind(const char *name, bool value) { return bind(name, int64_t(value)); }
    Statement &bind(const char *name, const QByteArray &blob);
    Statement &bind(const char *name, const QString &text);
    Statement &bind(const char *name, const Uuid &id);
    Statement &bindText(const char *name, const QByteArray &utf8);
    /// By position, from 1: for statements that are made from a list of columns.
    Statement &bindNull(int position);
    Statement &bind(int position, int64_t value);
    Statement &bind(int position, const QByteArray &blob);
    Statement &bind(int position, const QString &text);

    /// Steps to the end and resets.
    Result<void> run();
    /// Hands each row to \a take and resets. \a take returns nothing, or a Result<void> whose error ends it.
    template<typename Take>
    Result<void> each(const Take &take);
    /// What \a read returns for the first row, or \a otherwise where there is none; resets.
    template<typename T, typename Read>
    Result<T> first(T otherwise, const Read &read);
    Result<int64_t> firstInteger(int64_t otherwise);
    /// Null where there is no row.
    Result<Uuid> firstId();
    Result<bool> hasRow();

    /// For loops that each() is too simple for; reset() afterwards.
    enum class Step { Row, End, Failed };
    [[nodiscard]] Step step();
    void reset();
    /// Why the last step failed.
    Error error() const;
    bool isPrepared() const { return m_statement != nullptr; }

    int64_t integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    QByteArray blob(int column) const;
    QString text(int column) const;
    Uuid uuid(int column) const;
    bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    int columns() const { return sqlite3_column_count(m_statement); }
    sqlite3_stmt *handle() const { return m_statement; }

private:
    int index(const char *name) const;

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    int m_code = SQLITE_OK; ///< of preparing it, or of the last step
    QByteArray m_detail;    ///< SQLite's words for a code that is a failure
};

template<typename Take>
Result<void> Statement::each(const Take &take)
{
    Step found = step();
    for (; found == Step::Row; found = step()) {
        if constexpr (std::is_void_v<std::invoke_result_t<Take, const Statement &>>) {
            take(std::as_const(*this));
        } else if (auto taken = take(std::as_const(*this)); !taken) {
            reset();
            return taken;
        }
    }
    reset();
    return found == Step::End ? Result<void>() : fail(error());
}

template<typename T, typename Read>
Result<T> Statement::first(T otherwise, const Read &read)
{
    const Step found = step();
    if (found == Step::Row)
        otherwise = read(std::as_const(*this));
    reset();
    if (found == Step::Failed)
        return fail(error());
    return otherwise;
}

} // namespace Watchroom
