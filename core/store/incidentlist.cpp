// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/incidentlist.h"

#include "store/incidentplace.h"
#include "store/sqlparts.h"
#include "store/textsearch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <vector>

namespace Watchroom {

using Sort = IncidentQuery::Sort;
using Standing = IncidentQuery::Standing;

namespace {
/// So many keys or fewer are looked up one by one; a list of more is read through and the others left out.
constexpr qsizetype fewKeys = 2'000;

QByteArray part(const char *name)
{
    static const QHash<QByteArray, QByteArray> parts = [] {
        QHash<QByteArray, QByteArray> read;
        QByteArray current;
        for (const QByteArray &line : sqlText(QStringLiteral("read/incident_keys")).split('\n')) {
            if (line.startsWith("--# "))
                current = line.mid(4).trimmed();
            else if (!current.isEmpty())
                read[current] += line + '\n';
        }
        return read;
    }();
    Q_ASSERT_X(parts.contains(name), "incident_keys.sql", name);
    return parts.value(name);
}

QByteArray valuePart(Sort sort)
{
    switch (sort) {
    case Sort::Declared:
        return {};
    case Sort::Severity:
        return part("value severity");
    case Sort::Area:
        return part("value area");
    case Sort::State:
        return part("value state");
    case Sort::Title:
        return part("value title");
    case Sort::Name:
        return part("value name");
    case Sort::Resolved:
    case Sort::TimeToResolve:
        return part("value resolved");
    }
    return {};
}

QByteArray orderPart(const IncidentQuery &query)
{
    if (query.sort == Sort::Title)
        return part(query.descending ? "order title desc" : "order title");
    if (query.sort == Sort::Name)
        return part(query.descending ? "order name desc" : "order name");
    return part(query.sort == Sort::Declared && !query.descending ? "order declared" : "order declared desc");
}

QString jsonOf(const QStringList &words)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
}

QByteArray bytesAt(const Statement &row, int column)
{
    const int size = sqlite3_column_bytes(row.handle(), column);
    return {reinterpret_cast<const char *>(sqlite3_column_text(row.handle(), column)), size};
}

quint32 rankAt(const Statement &row, const IncidentQuery &query)
{
    if (row.isNull(2))
        return secondsRank({}, query.descending);
    const qint64 resolved = row.integer(2);
    return secondsRank(query.sort == Sort::Resolved ? resolved : resolved - row.integer(1), query.descending);
}
} // namespace

struct IncidentList::Place : IncidentPlace
{
    static Place from(const Statement &row, const IncidentQuery &query)
    {
        Place place;
        place.key = row.integer(0);
        place.declared = row.integer(1);
        if (isTimeOrder(query.sort))
            place.number = rankAt(row, query);
        else if (query.sort != Sort::Declared)
            place.text = bytesAt(row, 2);
        return place;
    }
};

/// Keys of a filter that no index of a list holds: one bit a key, since a list asks a million times.
class IncidentList::KeySet
{
public:
    void insert(qint64 key)
    {
        if (key < 0)
            return;
        if (size_t(key) >= m_bits.size())
            m_bits.resize(std::max(size_t(key) + 1, m_bits.size() * 2));
        if (!m_bits[size_t(key)]) {
            m_bits[size_t(key)] = true;
            m_keys.append(key);
        }
    }
    bool contains(qint64 key) const { return size_t(key) < m_bits.size() && m_bits[size_t(key)]; }
    const QList<qint64> &keys() const { return m_keys; }
    void keepOnly(const KeySet &others)
    {
        KeySet both;
        for (const qint64 key : std::as_const(m_keys)) {
            if (others.contains(key))
                both.insert(key);
        }
        *this = both;
    }

private:
    std::vector<bool> m_bits;
    QList<qint64> m_keys;
};

/// Puts the rows of the open stream and the few others together, then sorts what the file has not in order.
class IncidentList::Collector
{
public:
    Collector(const IncidentQuery &query, QList<Place> others)
        : m_query(query)
        , m_stored(isStoredOrder(query.sort))
        , m_others(std::move(others))
    {
        std::sort(m_others.begin(), m_others.end(),
                  [this](const Place &a, const Place &b) { return before(a, b); });
    }
    void take(const Statement &row)
    {
        if (m_next < m_others.size()) {
            const Place place = Place::from(row, m_query);
            while (m_next < m_others.size() && before(m_others[m_next], place))
                append(m_others[m_next++]);
        }
        m_keys.append(row.integer(0));
        if (!m_stored)
            m_ranks.push_back(isTimeOrder(m_query.sort) ? rankAt(row, m_query) : wordAt(row));
    }
    QList<qint64> finish()
    {
        while (m_next < m_others.size())
            append(m_others[m_next++]);
        if (m_stored)
            return m_keys;
        if (!isTimeOrder(m_query.sort))
            rankWords();
        sortByRank(m_keys, m_ranks);
        return m_keys;
    }

private:
    bool before(const Place &a, const Place &b) const
    {
        return m_stored ? comesBefore(a, b, m_query.sort, m_query.descending)
                        : comesBefore(a, b, Sort::Declared, true);
    }
    void append(const Place &place)
    {
        m_keys.append(place.key);
        if (!m_stored)
            m_ranks.push_back(isTimeOrder(m_query.sort) ? place.number : word(place.text.constData()));
    }
    quint32 wordAt(const Statement &row)
    {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row.handle(), 2));
        return word(text ? text : "");
    }
    /// The number of a word, of which there are few; most follow one of their own.
    quint32 word(const char *text)
    {
        if (m_lastWord < m_words.size() && qstrcmp(m_words[m_lastWord], text) == 0)
            return quint32(m_lastWord);
        for (m_lastWord = 0; m_lastWord < m_words.size(); ++m_lastWord) {
            if (qstrcmp(m_words[m_lastWord], text) == 0)
                return quint32(m_lastWord);
        }
        m_words.emplace_back(text);
        return quint32(m_lastWord);
    }
    void rankWords()
    {
        std::vector<QByteArray> sorted = m_words;
        std::sort(sorted.begin(), sorted.end());
        if (m_query.descending)
            std::reverse(sorted.begin(), sorted.end());
        std::vector<quint32> ranks;
        for (const QByteArray &each : m_words)
            ranks.push_back(quint32(std::find(sorted.begin(), sorted.end(), each) - sorted.begin()));
        for (quint32 &rank : m_ranks)
            rank = ranks[rank];
    }

    const IncidentQuery &m_query;
    bool m_stored;
    QList<Place> m_others;
    qsizetype m_next = 0;
    QList<qint64> m_keys;
    std::vector<quint32> m_ranks;
    std::vector<QByteArray> m_words;
    size_t m_lastWord = 0;
};

IncidentList::IncidentList(Connection &connection, Stop stop)
    : m_connection(connection)
    , m_stop(std::move(stop))
{
}

Result<std::optional<IncidentList::KeySet>> IncidentList::wanted(const IncidentQuery &query, int places,
                                                                 bool *more)
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
    QByteArray sql = before + part("head") + valuePart(query.sort) + part(from);
    const auto filter = [&sql](bool is, const char *name) {
        if (is)
            sql += part(name);
    };
    filter(!query.area.isEmpty(), "area");
    filter(query.severities.size() == 1, "severity");
    filter(query.severities.size() > 1, "severities");
    filter(query.states.size() == 1, "state");
    filter(query.states.size() > 1, "states");
    filter(query.standing == Standing::Open, "open");
    filter(query.standing == Standing::Ended, "ended");
    if (inOrder)
        sql += orderPart(query);
    Statement &made = m_connection.statementFor(sql);
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

Result<QList<IncidentList::Place>> IncidentList::places(const IncidentQuery &query, const char *from,
                                                        const QList<qint64> &chosen)
{
    Statement &read = statement(query, from, false);
    if (qstrcmp(from, "from chosen") == 0)
        read.bindText(":keys", jsonOf(chosen));
    QList<Place> found;
    WR_TRY(each(read, [&](const Statement &row) { found.append(Place::from(row, query)); }));
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
        std::sort(few->begin(), few->end(), [&query](const Place &a, const Place &b) {
            return comesBefore(a, b, query.sort, query.descending);
        });
        for (const Place &place : std::as_const(*few))
            listed.keys.append(place.key);
        return listed;
    }
    auto named = this->places(query, "from named");
    WR_TRY(named);
    if (*only)
        named->removeIf([&only](const Place &place) { return !(*only)->contains(place.key); });
    Collector all(query, std::move(*named));
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

Result<std::optional<IncidentList::Place>> IncidentList::placeOf(const IncidentQuery &query, qint64 key)
{
    const auto found = places(query, "from chosen", {key});
    WR_TRY(found);
    if (found->isEmpty())
        return std::optional<Place>();
    return std::optional<Place>(found->first());
}

Result<qsizetype> IncidentList::placeFor(const Place &place, const IncidentQuery &query,
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
        now->removeIf([&only](const Place &place) { return !(*only)->contains(place.key); });
    std::sort(now->begin(), now->end(), [&query](const Place &a, const Place &b) {
        return comesBefore(a, b, query.sort, query.descending);
    });
    QList<KeyEdit> edits;
    for (const qint64 key : changed) {
        if (std::none_of(now->begin(), now->end(), [key](const Place &place) { return place.key == key; }))
            edits.append({key, false, 0});
    }
    for (const Place &place : std::as_const(*now)) {
        const auto at = placeFor(place, query, keys);
        WR_TRY(at);
        edits.append({place.key, true, *at > 0 ? keys[*at - 1] : 0});
        keys.insert(*at, place.key);
    }
    return edits;
}

} // namespace Watchroom
