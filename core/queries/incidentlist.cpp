// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/incidentlist.h"

#include "queries/placecollector.h"
#include "queries/textsearch.h"
#include "store/sqlparts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Watchroom {

using Sort = IncidentQuery::Sort;
using Standing = IncidentQuery::Standing;

namespace {
/// So many keys or fewer are looked up one by one; a list of more is read through and the others left out.
constexpr qsizetype fewKeys = 2'000;

QByteArray valuePart(Sort sort)
{
    switch (sort) {
    case Sort::Declared:
        return {};
    case Sort::Severity:
        return "value severity";
    case Sort::Area:
        return "value area";
    case Sort::State:
        return "value state";
    case Sort::Title:
        return "value title";
    case Sort::Name:
        return "value name";
    case Sort::Resolved:
    case Sort::TimeToResolve:
        return "value resolved";
    }
    return {};
}

QByteArray orderPart(const IncidentQuery &query)
{
    if (query.sort == Sort::Title)
        return query.descending ? "order title desc" : "order title";
    if (query.sort == Sort::Name)
        return query.descending ? "order name desc" : "order name";
    return query.sort == Sort::Declared && !query.descending ? "order declared" : "order declared desc";
}

QString jsonOf(const QStringList &words)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
}
} // namespace

IncidentList::IncidentList(Connection &connection, Stop stop)
    : m_connection(connection)
    , m_stop(std::move(stop))
{
}

Result<std::optional<KeySet>> IncidentList::wanted(const IncidentQuery &query, int places, bool *more)
{
    std::optional<KeySet> all;
    const auto narrow = [&all](const KeySet &set) {
        if (all)
            all->keepOnly(set);
        else
            all = set;
    };
    const auto keep = [&](Statement &statement) -> Result<void> {
        KeySet set;
        WR_TRY(each(statement, [&set](const Statement &row) {
            if (!row.isNull(0))
                set.insert(row.integer(0));
        }));
        narrow(set);
        return {};
    };
    if (!query.service.isEmpty())
        WR_TRY(keep(m_connection.statement("read/incidents_of_service").bind(":service", query.service)));
    if (!query.person.isEmpty())
        WR_TRY(keep(m_connection.statement("read/incidents_of_person").bind(":person", query.person)));
    if (!searchedWords(query.words).isEmpty()) {
        const auto stopping = mayStop();
        const auto found = incidentsOfWords(m_connection, query.words, places);
        WR_TRY(found);
        KeySet set;
        for (const int64_t key : found->incidents)
            set.insert(key);
        narrow(set);
        *more = found->more;
    }
    return all;
}

Statement &IncidentList::statement(const IncidentQuery &query, const char *from, bool inOrder,
                                   const char *before)
{
    QSet<QByteArray> parts{"head", valuePart(query.sort), from};
    const auto filter = [&parts](bool is, const char *name) {
        if (is)
            parts.insert(name);
    };
    filter(!query.area.isEmpty(), "area");
    filter(query.severities.size() == 1, "severity");
    filter(query.severities.size() > 1, "severities");
    filter(query.states.size() == 1, "state");
    filter(query.states.size() > 1, "states");
    filter(query.standing == Standing::Open, "open");
    filter(query.standing == Standing::Ended, "ended");
    if (inOrder)
        parts.insert(orderPart(query));
    static const QByteArray text = sqlText(QStringLiteral("read/incident_keys"));
    Statement &made = m_connection.statementFor(before + sqlParts(text, parts));
    if (!query.area.isEmpty())
        made.bind(":area", query.area);
    if (query.severities.size() == 1)
        made.bind(":severity", query.severities.first());
    else if (!query.severities.isEmpty())
        made.bind(":severities", jsonOf(query.severities));
    if (query.states.size() == 1)
        made.bind(":state", query.states.first());
    else if (!query.states.isEmpty())
        made.bind(":states", jsonOf(query.states));
    return made;
}

Result<QList<IncidentPlace>> IncidentList::places(const IncidentQuery &query, const char *from,
                                                  const QList<qint64> &chosen)
{
    Statement &read = statement(query, from, false);
    if (qstrcmp(from, "from chosen") == 0)
        read.bindText(":keys", jsonOf(chosen));
    QList<IncidentPlace> found;
    WR_TRY(each(read, [&](const Statement &row) { found.append(placeAt(row, query)); }));
    return found;
}

Result<IncidentKeys> IncidentList::keys(const IncidentQuery &query, int places)
{
    IncidentKeys listed;
    const auto only = wanted(query, places, &listed.more);
    WR_TRY(only);
    if (*only && (*only)->keys().size() <= fewKeys) {
        auto few = this->places(query, "from chosen", (*only)->keys());
        WR_TRY(few);
        std::sort(few->begin(), few->end(), [&query](const IncidentPlace &a, const IncidentPlace &b) {
            return comesBefore(a, b, query.sort, query.descending);
        });
        for (const IncidentPlace &place : std::as_const(*few))
            listed.keys.append(place.key);
        return listed;
    }
    auto named = this->places(query, "from named");
    WR_TRY(named);
    if (*only)
        named->removeIf([&only](const IncidentPlace &place) { return !(*only)->contains(place.key); });
    PlaceCollector all(query, std::move(*named));
    WR_TRY(each(statement(query, "from open", true), [&](const Statement &row) {
        if (!*only || (*only)->contains(row.integer(0)))
            all.take(row);
    }));
    listed.keys = all.finish();
    return listed;
}

Result<QStringList> IncidentList::plan(const IncidentQuery &query)
{
    QStringList steps;
    WR_TRY(each(statement(query, "from open", true, "EXPLAIN QUERY PLAN "),
                [&steps](const Statement &row) { steps.append(row.text(3)); }));
    return steps;
}

Result<std::optional<IncidentPlace>> IncidentList::placeOf(const IncidentQuery &query, qint64 key)
{
    const auto found = places(query, "from chosen", {key});
    WR_TRY(found);
    if (found->isEmpty())
        return std::optional<IncidentPlace>();
    return std::optional<IncidentPlace>(found->first());
}

Result<qsizetype> IncidentList::placeFor(const IncidentPlace &place, const IncidentQuery &query,
                                         const QList<qint64> &keys)
{
    IncidentQuery order; // a row in the list is compared whether or not it still passes the filter
    order.sort = query.sort;
    order.descending = query.descending;
    qsizetype from = 0, to = keys.size();
    while (from < to) {
        const qsizetype middle = (from + to) / 2;
        const auto there = placeOf(order, keys[middle]);
        WR_TRY(there);
        if (*there && comesBefore(**there, place, query.sort, query.descending))
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

Result<QList<KeyEdit>> IncidentList::follow(const IncidentQuery &query, QList<qint64> keys,
                                            const QList<qint64> &changed)
{
    Q_ASSERT(query.words.isEmpty());
    if (changed.size() > mostFollowed)
        return fail(ErrorCode::Refused, {}, QStringLiteral("read the list again"));
    const auto only = wanted(query, 0, nullptr);
    WR_TRY(only);
    keys.removeIf([&changed](qint64 key) { return changed.contains(key); });
    auto now = places(query, "from chosen", changed);
    WR_TRY(now);
    if (*only)
        now->removeIf([&only](const IncidentPlace &place) { return !(*only)->contains(place.key); });
    std::sort(now->begin(), now->end(), [&query](const IncidentPlace &a, const IncidentPlace &b) {
        return comesBefore(a, b, query.sort, query.descending);
    });
    QList<KeyEdit> edits;
    for (const qint64 key : changed) {
        if (std::none_of(now->begin(), now->end(),
                         [key](const IncidentPlace &place) { return place.key == key; }))
            edits.append({key, false, 0});
    }
    for (const IncidentPlace &place : std::as_const(*now)) {
        const auto at = placeFor(place, query, keys);
        WR_TRY(at);
        edits.append({place.key, true, *at > 0 ? keys[*at - 1] : 0});
        keys.insert(*at, place.key);
    }
    return edits;
}

} // namespace Watchroom
