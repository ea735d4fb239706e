// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace Watchroom {

/// Which incidents a list shows; empty parts do not filter. Newest declared first.
struct IncidentFilter
{
    bool openOnly = false; ///< responders are at work
    QString area, severity, state, service;
    QString text;  ///< words of titles, timelines and updates; all must be there
    QString after; ///< name of the last one of the page before
    int limit = 0; ///< 0: all
    /// With a limit, a list of words looks at so many places of them, the newest, and at all only if those do
    /// not fill it.
    static constexpr int mostPlaces = 20'000;
};

struct IncidentRow
{
    int64_t key = 0;
    QString name, title, area, severity, state, phase;
    std::optional<Moment> declaredAt, resolvedAt;
    bool confidential = false, active = false, maintenance = false, imported = false;
    QStringList services;
    friend bool operator==(const IncidentRow &, const IncidentRow &) = default;
};

struct FileCounts
{
    int64_t incidents = 0, timelineEntries = 0, statusUpdates = 0, services = 0, acts = 0;
    QMap<QString, int64_t> byArea, byState, bySeverity;
};

/// Reads incidents as the connection's viewer sees them. What is absent and what is hidden are told alike.
class IncidentRepository
{
public:
    enum class Timeline { With, Without };

    explicit IncidentRepository(Connection &connection)
        : m_connection(connection)
    {
    }
    /// By name in any case; NotFound names the nearest open ones.
    Result<IncidentRecord> find(const QString &name, Timeline timeline = Timeline::With);
    Result<IncidentRecord> find(const IncidentId &id, Timeline timeline = Timeline::With);
    /// Only what stands in its own row: no fields, people, tracks or timeline.
    Result<IncidentRecord> head(const QString &name);
    Result<QList<IncidentRow>> list(const IncidentFilter &filter);
    Result<FileCounts> counts();
    Result<QHash<PersonId, PersonRecord>> people();
    Result<QString> organisationName();
    Result<QStringList> activeNames();
    Result<QStringList> serviceNames();

private:
    /// Where an incident stands in a list: the latest declared is the greatest.
    struct ListPlace
    {
        int64_t declared = 0, key = 0;
        friend auto operator<=>(const ListPlace &, const ListPlace &) = default;
    };
    Result<ListPlace> placeOf(const QString &name);
    /// In order; \a from: "everybody" or "named", whose incidents they are.
    Result<std::vector<ListPlace>> listed(const char *from, const IncidentFilter &filter,
                                          const std::optional<ListPlace> &after, const QByteArray &ofWords);
    struct Listed
    {
        std::vector<ListPlace> places;
        bool more = false; ///< the words are in more places than were looked at
    };
    /// The same of both, with the words of \a most places.
    Result<Listed> listed(const IncidentFilter &filter, const std::optional<ListPlace> &after, int most);
    Result<QList<IncidentRow>> rowsAt(const std::vector<ListPlace> &places);
    /// What \a name gives in its first column.
    Result<QStringList> firstColumn(const char *name);
    struct Head
    {
        int64_t key = 0;
        IncidentRecord incident;
    };
    Result<Head> loadHead(Statement &row, const QString &asked);
    Result<IncidentRecord> load(Statement &row, const QString &asked, Timeline timeline);
    Result<void> loadFields(int64_t key, IncidentRecord &incident);
    Result<void> loadPeopleParts(int64_t key, IncidentRecord &incident);
    Result<void> loadTimeline(int64_t key, IncidentRecord &incident);
    Result<void> loadCommunications(int64_t key, IncidentRecord &incident);
    Result<void> loadMarks(int64_t key, IncidentRecord &incident);
    Result<void> loadConflicts(int64_t key, IncidentRecord &incident);
    Result<void> loadRoleConflicts(int64_t key, IncidentRecord &incident);
    /// Runs \a name with :incident bound and hands each row to \a take.
    template<typename Take>
    Result<void> each(const char *name, int64_t incident, const Take &take);

    Connection &m_connection;
};

/// "inc-12B" → "INC-12b", "amber-ferry" → "AMBER-FERRY".
QString normalisedName(const QString &name);
/// The words of a text that is sought.
QStringList searchedWords(const QString &text);
/// Words as an FTS5 query: each quoted; empty if there is none.
QString wholeWordsQuery(const QStringList &words);
/// The same, the last one a prefix.
QString searchQuery(const QStringList &words);
QString searchQuery(const QString &text);

} // namespace Watchroom
