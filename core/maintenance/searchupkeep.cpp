// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/searchupkeep.h"

#include <QScopeGuard>

namespace Watchroom {

namespace {
/// FTS5 keeps what parts there are in one row: four bytes, then the numbers of levels and of parts, each in
/// SQLite's variable length.
constexpr int64_t structureRow = 10;
constexpr qsizetype numbersFrom = 4;

std::pair<int, qsizetype> numberAt(const QByteArray &bytes, qsizetype at)
{
    int value = 0;
    for (; at < bytes.size(); ++at) {
        const auto byte = static_cast<uint8_t>(bytes[at]);
        value = (value << 7) | (byte & 0x7f);
        if (byte < 0x80)
            break;
    }
    return {value, at + 1};
}
} // namespace

Result<int> searchParts(Connection &connection)
{
    Statement &read = connection.statementFor("SELECT block FROM search_data WHERE id = :row");
    read.bind(":row", structureRow);
    const auto structure = read.first(QByteArray(), [](const Statement &row) { return row.blob(0); });
    WR_TRY(structure);
    if (structure->isEmpty())
        return fail(storageError(SQLITE_CORRUPT, connection.path(), QStringLiteral("search_data")));
    const auto levels = numberAt(*structure, numbersFrom);
    return numberAt(*structure, levels.second).first;
}

Result<bool> joinSearchParts(Connection &connection, int pages)
{
    sqlite3_busy_timeout(connection.handle(), 0);
    const auto waitAgain = qScopeGuard([&connection] { connection.setPatience(connection.patience()); });
    const int64_t before = sqlite3_total_changes64(connection.handle());
    Statement &join = connection.statementFor("INSERT INTO search (search, rank) VALUES ('merge', :pages)");
    if (!join.bind(":pages", int64_t(pages)).run())
        return fail(connection.lastError());
    return sqlite3_total_changes64(connection.handle()) - before >= 2; // as SQLite's manual has it
}

void bringLogIn(Connection &connection)
{
    sqlite3_wal_checkpoint_v2(connection.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

} // namespace Watchroom
