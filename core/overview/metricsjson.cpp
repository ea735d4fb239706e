// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/metricsjson.h"

#include <QJsonArray>

namespace Watchroom {

namespace {
QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject keyJson(const QList<GroupBy> &by, const QStringList &key)
{
    QJsonObject json;
    for (int i = 0; i < by.size(); ++i)
        json.insert(groupByKey(by[i]), key[i].isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(key[i]));
    return json;
}

QJsonObject groupJson(const QJsonObject &key, const MeasureSummary &summary)
{
    QJsonArray values;
    for (const double value : summary.values)
        values.append(value);
    return {{QStringLiteral("key"), key},
            {QStringLiteral("n"), summary.computed},
            {QStringLiteral("open"), summary.open},
            {QStringLiteral("missing"), summary.missing},
            {QStringLiteral("imprecise"), summary.imprecise},
            {QStringLiteral("excluded"), summary.excluded},
            {QStringLiteral("median"), orNull(summary.median)},
            {QStringLiteral("p75"), orNull(summary.p75)},
            {QStringLiteral("p90"), orNull(summary.p90)},
            {QStringLiteral("p95"), orNull(summary.p95)},
            {QStringLiteral("mean"), orNull(summary.mean)},
            {QStringLiteral("low"), orNull(summary.low)},
            {QStringLiteral("high"), orNull(summary.high)},
            {QStringLiteral("values"), values}};
}
} // namespace

QString verdictKey(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better:
        return QStringLiteral("better");
    case Verdict::Worse:
        return QStringLiteral("worse");
    case Verdict::CannotTell:
        break;
    }
    return QStringLiteral("cannot_tell");
}

QJsonObject metricsJson(Measure which, const QList<GroupBy> &by, const std::vector<MeasureGroup> &groups)
{
    const MeasureDefinition &definition = definitionOf(which);
    QJsonArray list;
    for (const MeasureGroup &group : groups)
        list.append(groupJson(keyJson(by, group.key), group.summary));
    return {{QStringLiteral("measure"), definition.key},
            {QStringLiteral("definition"), definition.definition},
            {QStringLiteral("unit"), QStringLiteral("s")},
            {QStringLiteral("groups"), list}};
}

void addPeriod(QJsonObject &json, const QString &period, const QList<GroupBy> &by,
               const std::vector<MeasureGroup> &groups)
{
    QJsonArray list = json.value(QLatin1String("groups")).toArray();
    for (const MeasureGroup &group : groups) {
        QJsonObject key = keyJson(by, group.key);
        key.insert(QStringLiteral("period"), period);
        list.append(groupJson(key, group.summary));
    }
    json.insert(QStringLiteral("groups"), list);
}

void addComparisons(QJsonObject &json, const QList<GroupBy> &by, const QList<GroupComparison> &comparisons)
{
    QJsonArray list;
    for (const GroupComparison &each : comparisons)
        list.append(QJsonObject{{QStringLiteral("key"), keyJson(by, each.key)},
                                {QStringLiteral("difference"), orNull(each.comparison.difference)},
                                {QStringLiteral("low"), orNull(each.comparison.low)},
                                {QStringLiteral("high"), orNull(each.comparison.high)},
                                {QStringLiteral("p"), orNull(each.comparison.p)},
                                {QStringLiteral("verdict"), verdictKey(each.comparison.verdict)}});
    json.insert(QStringLiteral("comparisons"), list);
}

} // namespace Watchroom
