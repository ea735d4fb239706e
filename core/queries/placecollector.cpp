// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/placecollector.h"

namespace Watchroom {

using Sort = IncidentQuery::Sort;

namespace {
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

IncidentPlace placeAt(const Statement &row, const IncidentQuery &query)
{
    IncidentPlace place;
    place.key = row.integer(0);
    place.declared = row.integer(1);
    if (isTimeOrder(query.sort))
        place.number = rankAt(row, query);
    else if (query.sort != IncidentQuery::Sort::Declared)
        place.text = bytesAt(row, 2);
    return place;
}

PlaceCollector::PlaceCollector(const IncidentQuery &query, QList<IncidentPlace> others)
    : m_query(query)
    , m_stored(isStoredOrder(query.sort))
    , m_others(std::move(others))
{
    std::sort(m_others.begin(), m_others.end(),
              [this](const IncidentPlace &a, const IncidentPlace &b) { return before(a, b); });
}

void PlaceCollector::take(const Statement &row)
{
    if (m_next < m_others.size()) {
        const IncidentPlace place = placeAt(row, m_query);
        while (m_next < m_others.size() && before(m_others[m_next], place))
            append(m_others[m_next++]);
    }
    m_keys.append(row.integer(0));
    if (!m_stored)
        m_ranks.push_back(isTimeOrder(m_query.sort) ? rankAt(row, m_query) : wordAt(row));
}

QList<qint64> PlaceCollector::finish()
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

bool PlaceCollector::before(const IncidentPlace &a, const IncidentPlace &b) const
{
    return m_stored ? comesBefore(a, b, m_query.sort, m_query.descending)
                    : comesBefore(a, b, Sort::Declared, true);
}

void PlaceCollector::append(const IncidentPlace &place)
{
    m_keys.append(place.key);
    if (!m_stored)
        m_ranks.push_back(isTimeOrder(m_query.sort) ? place.number : word(place.text.constData()));
}

quint32 PlaceCollector::wordAt(const Statement &row)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row.handle(), 2));
    return word(text ? text : "");
}

/// The number of a word, of which there are few; most follow one of their own.
quint32 PlaceCollector::word(const char *text)
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

void PlaceCollector::rankWords()
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

} // namespace Watchroom
