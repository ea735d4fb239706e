// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/moment.h"

#include <QByteArray>
#include <QString>
#include <sqlite3.h>

namespace Watchroom {

/// One prepared statement of the C API, for the loops where QtSql's copying is felt. Kept by its Connection;
/// used on that connection's thread. Bind by name, step, read, then reset() before the next use.
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

    /// True on a row; false at the end or on a failure, which code() tells apart.
    bool step();
    /// Steps to the end and resets; false on a failure.
    bool run();
    void reset();
    int code() const { return m_code; }
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

    sqlite3_stmt *m_statement = nullptr;
    int m_code = SQLITE_OK;
};

} // namespace Watchroom
