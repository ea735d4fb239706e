// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/incidentrepository.h"

#include "queries/incidentcolumns.h"
#include "queries/textsearch.h"
#include "store/sqlparts.h"

#include <QCoreApplication>

// The list of the command line, a page after another.
namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::IncidentRepository)
};
} // namespace

Result<IncidentRepository::ListPlace> IncidentRepository::placeOf(const QString &name)
{
    Statement &place = m_connection.statement("read/row_of_name");
    std::optional<ListPlace> found;
    WR_TRY(place.bind(":name", normalisedName(name)).each([&found](const Statement &row) {
        found = ListPlace{row.integer(1), row.integer(0)};
    }));
    if (!found)
        return fail(ErrorCode::NotFound, Words::tr("There is no incident %1.").arg(name), name);
    return *found;
}

Result<std::vector<IncidentRepository::ListPlace>>
IncidentRepository::listed(const char *from, const IncidentFilter &filter,
                           const std::optional<ListPlace> &after, const QByteArray &ofWords)
{
    static const QByteArray text = sqlText(QStringLiteral("read/list"));
    const std::pair<QByteArray, QString> asked[] = {{"area", filter.area},
                                                    {"severity", filter.severity},
                                                    {"state", filter.state},
                                                    {"service", filter.service},
                                                    {"text", QString::fromLatin1(ofWords)}};
    QSet<QByteArray> parts{from, "where", "order"};
    if (filter.openOnly)
        parts.insert("open");
    if (after)
        parts.insert("after");
    for (const auto &[name, value] : asked) {
        if (!value.isEmpty())
            parts.insert(name);
    }
    Statement &list = m_connection.statementFor(sqlParts(text, parts));
    for (const auto &[name, value] : asked) {
        if (!value.isEmpty())
            list.bind(':' + name, value);
    }
    if (after)
        list.bind(":after_at", after->declared).bind(":after_key", after->key);
    list.bind(":limit", int64_t(filter.limit > 0 ? filter.limit : -1));
    std::vector<ListPlace> places;
    WR_TRY(list.each([&places](const Statement &row) {
        places.push_back({row.integer(1), row.integer(0)});
    }));
    return places;
}

Result<QList<IncidentRow>> IncidentRepository::list(const IncidentFilter &filter)
{
    std::optional<ListPlace> after;
    if (!filter.after.isEmpty()) {
        const auto place = placeOf(filter.after);
        WR_TRY(place);
        after = *place;
    }
    auto found = listed(filter, after, filter.limit > 0 ? IncidentFilter::mostPlaces : 0);
    WR_TRY(found);
    if (found->more && found->places.size() < size_t(filter.limit)) {
        found = listed(filter, after, 0);
        WR_TRY(found);
    }
    return rowsAt(found->places);
}

Result<IncidentRepository::Listed> IncidentRepository::listed(const IncidentFilter &filter,
                                                              const std::optional<ListPlace> &after, int most)
{
    Listed both;
    QByteArray ofWords;
    if (!searchQuery(filter.text).isEmpty()) {
        const auto found = incidentsOfWords(m_connection, filter.text, most);
        WR_TRY(found);
        ofWords = jsonOf(found->incidents);
        both.more = found->more;
    }
    const auto everybody = listed("everybody", filter, after, ofWords);
    WR_TRY(everybody);
    const auto named = listed("named", filter, after, ofWords);
    WR_TRY(named);
    std::merge(everybody->begin(), everybody->end(), named->begin(), named->end(),
               std::back_inserter(both.places), std::greater<>());
    if (filter.limit > 0 && both.places.size() > size_t(filter.limit))
        both.places.resize(size_t(filter.limit));
    return both;
}

/// Rows and services each at once: every question asks anew what the viewer may see.
Result<QList<IncidentRow>> IncidentRepository::rowsAt(const std::vector<ListPlace> &places)
{
    QList<int64_t> wanted;
    for (const ListPlace &place : places)
        wanted.append(place.key);
    const QByteArray keys = jsonOf(wanted);
    QList<IncidentRow> rows;
    QHash<int64_t, qsizetype> at;
    Statement &read = m_connection.statement("read/rows_by_key");
    WR_TRY(read.bindText(":keys", keys).each([&](const Statement &row) {
        rows.append(incidentRowAt(row)); // in the order of the keys
        at.insert(rows.last().key, rows.size() - 1);
    }));
    Statement &services = m_connection.statement("read/services_by_key");
    WR_TRY(services.bindText(":keys", keys).each([&](const Statement &row) {
        if (const auto found = at.constFind(row.integer(0)); found != at.constEnd())
            rows[*found].services.append(row.text(1));
    }));
    return rows;
}

} // namespace Watchroom
