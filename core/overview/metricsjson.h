// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/comparison.h"
#include "metrics/grouping.h"

#include <QJsonObject>

namespace Watchroom {

/// Two periods side by side, one entry a group that both have.
struct GroupComparison
{
    QStringList key;
    Comparison comparison;
};

/// The answer of `metrics`: design.md §9. Seconds; what was not computed is null.
QJsonObject metricsJson(Measure which, const QList<GroupBy> &by, const std::vector<MeasureGroup> &groups);
/// Adds the groups of a named period to \a json, with the period in their key.
void addPeriod(QJsonObject &json, const QString &period, const QList<GroupBy> &by,
               const std::vector<MeasureGroup> &groups);
void addComparisons(QJsonObject &json, const QList<GroupBy> &by, const QList<GroupComparison> &comparisons);
QString verdictKey(Verdict verdict);

} // namespace Watchroom
