// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/connection.h"

namespace Watchroom {

Statement::Statement(sqlite3 *database, const QByteArray &sql)
    : m_database(database)
{
    m_code = sqlite3_prepare_v3(database, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                &m_statement, nullptr);
    if (m_code != SQLITE_OK)
        m_detail = sqlite3_errmsg(m_database);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

int Statement::index(const char *name) const
{
    const int position = sqlite3_bind_parameter_index(m_statement, name);
    Q_ASSERT_X(position > 0 || !m_statement, "Statement::bind", name);
    return position;
}

Statement &Statement::bindNull(int position)
{
    sqlite3_bind_null(m_statement, position);
    return *this;
}

Statement &Statement::bind(int position, int64_t value)
{
    sqlite3_bind_int64(m_statement, position, value);
    return *this;
}

Statement &Statement::bind(int position, const QByteArray &blob)
{
    // A null pointer would bind NULL; an empty blob is a value.
    sqlite3_bind_blob(m_statement, position, blob.isEmpty() ? "" : blob.constData(), int(blob.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bind(int position, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_statement, position, utf8.isEmpty() ? "" : utf8.constData(), int(utf8.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bindNull(const char *name)
{
    return bindNull(index(name));
}

Statement &Statement::bind(const char *name, int64_t value)
{
    return bind(index(name), value);
}

Statement &Statement::bind(const char *name, const QByteArray &blob)
{
    return bind(index(name), blob);
}

Statement &Statement::bind(const char *name, const QString &text)
{
    return bind(index(name), text);
}

Statement &Statement::bindText(const char *name, const QByteArray &utf8)
{
    sqlite3_bind_text(m_statement, index(name), utf8.isEmpty() ? "" : utf8.constData(), int(utf8.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bind(const char *name, const Uuid &id)
{
    sqlite3_bind_blob(m_statement, index(name), id.bytes.data(), int(id.bytes.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement::Step Statement::step()
{
    if (!m_statement) // a damaged file: the error is that of preparing it
        return Step::Failed;
    m_code = sqlite3_step(m_statement);
    if (m_code == SQLITE_ROW)
        return Step::Row;
    if (m_code == SQLITE_DONE)
        return Step::End;
    m_code = sqlite3_extended_errcode(m_database);
    m_detail = sqlite3_errmsg(m_database);
    return Step::Failed;
}

Result<void> Statement::run()
{
    return each([](const Statement &) {});
}

Result<int64_t> Statement::firstInteger(int64_t otherwise)
{
    return first(otherwise, [](const Statement &row) { return row.integer(0); });
}

Result<Uuid> Statement::firstId()
{
    return first(Uuid(), [](const Statement &row) { return row.uuid(0); });
}

Result<bool> Statement::hasRow()
{
    return first(false, [](const Statement &) { return true; });
}

Error Statement::error() const
{
    return storageError(m_code, QString::fromUtf8(sqlite3_db_filename(m_database, "main")),
                        QString::fromUtf8(m_detail));
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

QByteArray Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

Uuid Statement::uuid(int column) const
{
    Uuid id;
    const void *data = sqlite3_column_blob(m_statement, column);
    if (sqlite3_column_bytes(m_statement, column) == int(id.bytes.size()))
        std::memcpy(id.bytes.data(), data, id.bytes.size());
    return id;
}

QString Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(data, sqlite3_column_bytes(m_statement, column));
}

} // namespace Watchroom
