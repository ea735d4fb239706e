// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/definition.h"
#include "queries/incidentplace.h"
#include "queries/incidentquery.h"
#include "queries/incidentrepository.h"
#include "queries/snapshotloader.h"
#include "store/keyset.h"
#include "store/rows.h"

#include <QScopeGuard>
#include <functional>

namespace Watchroom {

/// The incidents of a list by their rows' keys, in its order.
struct IncidentKeys
{
    QList<qint64> keys;
    bool more = false; ///< words are in more places than were looked at: the newest are here
    friend bool operator==(const IncidentKeys &, const IncidentKeys &) = default;
};

/// Where one incident stands in a list now. Edits are applied one after another, in their order.
struct KeyEdit
{
    qint64 key = 0;
    bool listed = false; ///< false: it goes, or was never there
    qint64 after = 0;    ///< the one before it; 0: it is the first
    friend bool operator==(const KeyEdit &, const KeyEdit &) = default;
};

/// One incident as a line of a list.
struct ListedIncident
{
    IncidentRow row;
    LocalText stateName, areaName; ///< as its process calls them
    QString lead;                  ///< who holds or last held the role that leads; empty: nobody
    std::optional<std::chrono::seconds> timeToResolve() const
    {
        return between(row.declaredAt, row.resolvedAt);
    }
    friend bool operator==(const ListedIncident &, const ListedIncident &) = default;
};

/// Lists of any length, as the connection's viewer sees them: the keys of a query at once, rows a page at a
/// time. On the connection's thread.
class IncidentList
{
public:
    /// Asked all the while, on this thread; true ends the reading with Cancelled.
    using Stop = std::function<bool()>;
    /// Places of words that are looked at, newest first, beyond which a list of words has no end.
    static constexpr int mostPlaces = 50'000;
    /// More changed incidents than this, and reading the whole list again is cheaper than follow().
    static constexpr qsizetype mostFollowed = 8;

    explicit IncidentList(Connection &connection, Stop stop = {});

    /// In the order that \a query asks for. None last: what is not resolved follows what is, either way. Ties
    /// follow the newest declared.
    Result<IncidentKeys> keys(const IncidentQuery &query, int places = mostPlaces);
    /// What brings \a keys, a list of \a query without words, up to date after \a changed incidents: their
    /// new places are found by halving, a few rows read for each.
    Result<QList<KeyEdit>> follow(const IncidentQuery &query, QList<qint64> keys,
                                  const QList<qint64> &changed);
    /// The rows of the incidents that the entities \a ids belong to; what is hidden is left out.
    Result<QList<qint64>> incidentsOf(const QList<Uuid> &ids);
    /// Those of \a keys that can be seen, in any order.
    Result<QList<ListedIncident>> rows(const QList<qint64> &keys, ProcessCache &processes);
    Result<QueryWords> words(ProcessCache &processes);
    /// How SQLite goes about reading \a query from what everybody sees: a line a step.
    Result<QStringList> plan(const IncidentQuery &query);

private:
    static constexpr int stepsBetweenAsking = 500;
    /// While what it gives lives, a reading ends early if it is to stop.
    auto mayStop()
    {
        if (m_stop)
            sqlite3_progress_handler(
                m_connection.handle(), stepsBetweenAsking,
                [](void *list) { return static_cast<IncidentList *>(list)->m_stop() ? 1 : 0; }, this);
        return qScopeGuard([this] { sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr); });
    }
    template<typename Take>
    Result<void> each(Statement &statement, const Take &take);
    Result<std::optional<KeySet>> wanted(const IncidentQuery &query, int places, bool *more);
    /// Prepared, with the filter's values bound; \a before stands before the text.
    Statement &statement(const IncidentQuery &query, const char *from, bool inOrder, const char *before = "");
    Result<QList<IncidentPlace>> places(const IncidentQuery &query, const char *from,
                                        const QList<qint64> &chosen = {});
    Result<std::optional<IncidentPlace>> placeOf(const IncidentQuery &query, qint64 key);
    Result<qsizetype> placeFor(const IncidentPlace &place, const IncidentQuery &query,
                               const QList<qint64> &keys);

    Connection &m_connection;
    Stop m_stop;
};

/// A template, because a list asks a million times.
template<typename Take>
Result<void> IncidentList::each(Statement &statement, const Take &take)
{
    const auto stopping = mayStop();
    return statement.each(take);
}

} // namespace Watchroom
