// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaingroups.h"

#include "queries/metricsloader.h"
#include "store/rows.h"

#include <map>

namespace Watchroom {

namespace {
QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

QStringList valuesOf(GroupBy by, const IncidentFacts &facts)
{
    switch (by) {
    case GroupBy::Area:
        return {orNull(facts.area)};
    case GroupBy::Severity:
        return {orNull(facts.severity)};
    case GroupBy::Service:
        return facts.services.isEmpty() ? QStringList{QString()} : facts.services;
    case GroupBy::Month:
        return {toIso(Moment::cut(facts.declared.at, std::min(facts.declared.precision, Precision::Month)))};
    case GroupBy::State:
        return {orNull(facts.state)};
    case GroupBy::Category:
        return {orNull(facts.category)};
    case GroupBy::RootCause:
        return {orNull(facts.rootCause)};
    }
    return {};
}

/// Every combination of the values of each grouping.
QList<QStringList> keysOf(const QList<GroupBy> &by, const IncidentFacts &facts)
{
    QList<QStringList> keys{QStringList()};
    for (const GroupBy each : by) {
        QList<QStringList> longer;
        for (const QStringList &key : std::as_const(keys)) {
            for (const QString &value : valuesOf(each, facts))
                longer.append(key + QStringList{value});
        }
        keys = longer;
    }
    return keys;
}

struct Gathered
{
    MeasureGroup group;
    int64_t sum = 0; ///< of what ended, in ms
};

void add(Gathered &gathered, const Measured &measured)
{
    MeasureGroup &group = gathered.group;
    MeasureSummary &summary = group.summary;
    const double seconds = double(measured.length.count()) / 1000;
    switch (measured.outcome) {
    case Outcome::Computed:
        ++summary.computed;
        gathered.sum += measured.length.count();
        group.spans.push_back({seconds, true});
        break;
    case Outcome::Open:
        ++summary.open;
        if (measured.from && measured.from->isTimed())
            group.spans.push_back({seconds, false});
        break;
    case Outcome::Missing:
        ++summary.missing;
        break;
    case Outcome::Imprecise:
        ++summary.imprecise;
        break;
    case Outcome::Excluded:
        ++summary.excluded;
        break;
    }
}

void summarise(Gathered &gathered)
{
    MeasureGroup &group = gathered.group;
    MeasureSummary &summary = group.summary;
    sortSpans(group.spans);
    if (summary.computed == 0)
        return;
    for (const Span &span : group.spans) {
        if (span.ended && summary.computed < fewest)
            summary.values.push_back(span.seconds);
    }
    summary.mean = meanSeconds(gathered.sum, summary.computed);
    const SurvivalCurve curve(group.spans, {});
    summary.median = curve.quantile(0.5);
    if (summary.computed < fewest)
        return;
    summary.p75 = curve.quantile(0.75);
    summary.p90 = curve.quantile(0.9);
    summary.p95 = curve.quantile(0.95);
    const SurvivalCurve::Interval interval = curve.medianInterval();
    summary.low = interval.low;
    summary.high = interval.high;
}
} // namespace

std::vector<MeasureGroup> measureGroups(Measure which, const std::vector<IncidentFacts> &incidents,
                                        const Period &period, const QList<GroupBy> &by, Instant now)
{
    std::map<QStringList, Gathered> groups;
    if (by.isEmpty())
        groups[{}];
    for (const IncidentFacts &facts : incidents) {
        if (!period.holds(facts.declared))
            continue;
        const Measured measured = measure(which, facts, now);
        for (const QStringList &key : keysOf(by, facts))
            add(groups[key], measured);
    }
    std::vector<MeasureGroup> result;
    result.reserve(groups.size());
    for (auto &[key, gathered] : groups) {
        gathered.group.key = key;
        summarise(gathered);
        result.push_back(std::move(gathered.group));
    }
    return result;
}

std::vector<IncidentFacts> allFacts(Connection &connection)
{
    QList<int64_t> keys;
    std::vector<IncidentFacts> all;
    const auto read = connection.statement("read/metrics_keys").each([&keys](const Statement &row) {
        keys.append(row.integer(0));
    });
    const auto found = read ? loadFactsOf(connection, keys) : fail(read.error());
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    for (const auto &[key, facts] : *found)
        all.push_back(facts);
    return all;
}

} // namespace Watchroom
