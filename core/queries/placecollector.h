// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queries/incidentplace.h"
#include "store/statement.h"

namespace Watchroom {

/// Where the incident of \a row stands: its key, when it was declared, and the value that \a query sorts by.
IncidentPlace placeAt(const Statement &row, const IncidentQuery &query);

/// Puts the rows of the open stream and the few others together, then sorts what the file has not in order.
class PlaceCollector
{
public:
    PlaceCollector(const IncidentQuery &query, QList<IncidentPlace> others);
    void take(const Statement &row);
    QList<qint64> finish();

private:
    bool before(const IncidentPlace &a, const IncidentPlace &b) const;
    void append(const IncidentPlace &place);
    quint32 wordAt(const Statement &row);
    quint32 word(const char *text);
    void rankWords();

    const IncidentQuery &m_query;
    bool m_stored;
    QList<IncidentPlace> m_others;
    qsizetype m_next = 0;
    QList<qint64> m_keys;
    std::vector<quint32> m_ranks;
    std::vector<QByteArray> m_words;
    size_t m_lastWord = 0;
};

} // namespace Watchroom
