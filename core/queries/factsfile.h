// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/tablegroups.h"
#include "store/connection.h"

namespace Watchroom {

/// The facts of a whole file in memory, as the connection's viewer sees it, and kept up to date by the log.
/// What everybody sees lies beside a large file, too ("-facts", private to its owner), so that the next
/// program need not read a million incidents; what is confidential is never written there, but read each
/// time. On the connection's thread.
class FactsFile
{
public:
    /// Files of fewer incidents are read as fast without one.
    static constexpr size_t worthKeeping = 20'000;

    /// \a least is for tests.
    static Result<std::unique_ptr<FactsFile>> open(Connection &connection, size_t least = worthKeeping);

    /// Reads what changed since; \a kept are answers over table() that go on to be right.
    Result<void> follow(const QList<TableGroups *> &kept = {});
    const FactTable &table() const { return m_table; }

private:
    explicit FactsFile(Connection &connection)
        : m_connection(connection)
    {
    }
    /// Looks through everybody's eyes while it lives.
    class Everybody;
    bool read();
    void write() const;
    Result<void> build();
    Result<bool> catchUp(const QList<TableGroups *> &kept);
    Result<void> readNamed(const QList<TableGroups *> &kept);
    Result<void> reload(const QList<int64_t> &keys, const QList<TableGroups *> &kept);
    Result<QList<int64_t>> keys(const char *name);
    QByteArray hashAt(int64_t seq);

    Connection &m_connection;
    FactTable m_table;
    int64_t m_seq = 0; ///< the last act of the file that the table knows
    QSet<int64_t> m_named;
};

} // namespace Watchroom
