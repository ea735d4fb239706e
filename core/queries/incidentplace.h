// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queries/incidentquery.h"

#include <QByteArray>
#include <QList>
#include <optional>
#include <vector>

namespace Watchroom {

/// What decides where an incident stands in a list.
struct IncidentPlace
{
    qint64 key = 0;
    qint64 declared = 0; ///< ms
    QByteArray text;     ///< of a column of words
    quint32 number = 0;  ///< of a column of times: seconds, none last
};

/// Seconds as a number that sorts upward in the order that is asked for; none last in both.
quint32 secondsRank(std::optional<qint64> ms, bool descending);

/// True for Declared, Title and Name, which the file itself holds in order; the others are read newest first
/// and sorted here.
bool isStoredOrder(IncidentQuery::Sort sort);
bool isTimeOrder(IncidentQuery::Sort sort);

/// The one order of lists. Strict and total.
bool comesBefore(const IncidentPlace &a, const IncidentPlace &b, IncidentQuery::Sort sort, bool descending);

/// Sorts \a keys by their \a ranks and leaves ties as they were: a pass for each byte in which ranks differ,
/// a few milliseconds for a million.
void sortByRank(QList<qint64> &keys, std::vector<quint32> &ranks);

} // namespace Watchroom
