// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupingtest.h"

#include "metrics/tablegroups.h"

#include <QTest>

namespace Watchroom {

namespace {
const Instant start = fromMs(1'782'223'200'000); ///< 2026-06-23T14:00:00Z

/// Declared so many days after the start and resolved after \a hours; none: still running.
IncidentFacts incident(int days, std::optional<int> hours, const QString &severity = QStringLiteral("s1"))
{
    IncidentFacts facts;
    facts.area = QStringLiteral("reliability");
    facts.severity = severity;
    facts.declared = Moment::exact(start + std::chrono::days(days));
    if (hours)
        facts.clock(Clock::Resolved) = Moment::exact(facts.declared.at + std::chrono::hours(*hours));
    facts.course = hours ? Course::Ended : Course::Active;
    return facts;
}

std::vector<MeasureGroup> resolveGroups(const std::vector<IncidentFacts> &incidents,
                                        const QList<GroupBy> &by = {}, const Period &period = {})
{
    FactTable table;
    for (size_t i = 0; i < incidents.size(); ++i)
        table.put(int64_t(i) + 1, incidents[i]);
    return TableGroups(Measure::Resolve, table, period, by).groups(start + std::chrono::days(100), true);
}
} // namespace

void GroupingTest::addsUpToTheIncidents()
{
    IncidentFacts missing = incident(1, 5), imprecise = incident(2, 5), excluded = incident(3, 5);
    missing.clock(Clock::Resolved).reset();
    imprecise.clock(Clock::Resolved)->precision = Precision::Day;
    excluded.excluded = true;
    const auto groups = resolveGroups({incident(0, 1), incident(4, {}), missing, imprecise, excluded});
    QCOMPARE(groups.size(), size_t(1));
    const MeasureSummary &summary = groups.front().summary;
    QCOMPARE(summary.computed, 1);
    QCOMPARE(summary.open, 1);
    QCOMPARE(summary.missing, 1);
    QCOMPARE(summary.imprecise, 1);
    QCOMPARE(summary.excluded, 1);
    QCOMPARE(summary.incidents(), 5);
    QCOMPARE(summary.median.value_or(-1), 3600.0);
}

void GroupingTest::listsFewValuesInsteadOfPercentiles()
{
    std::vector<IncidentFacts> incidents;
    for (int i = 4; i >= 1; --i)
        incidents.push_back(incident(i, i));
    const MeasureSummary few = resolveGroups(incidents).front().summary;
    QCOMPARE(few.values, (std::vector<double>{3600, 7200, 10800, 14400}));
    QCOMPARE(few.median.value_or(-1), 9000.0);
    QCOMPARE(few.mean.value_or(-1), 9000.0);
    QVERIFY(!few.p75 && !few.p90 && !few.p95 && !few.low && !few.high);
    incidents.push_back(incident(5, 5));
    const MeasureSummary enough = resolveGroups(incidents).front().summary;
    QVERIFY(enough.values.empty());
    QCOMPARE(enough.p90.value_or(-1), 18000.0);
}

void GroupingTest::putsAnIncidentInTheGroupOfEachService()
{
    IncidentFacts two = incident(0, 1);
    two.services = {QStringLiteral("Web"), QStringLiteral("Git")};
    const auto groups = resolveGroups({two, incident(1, 2)}, {GroupBy::Service});
    QStringList keys;
    for (const MeasureGroup &group : groups)
        keys.append(group.key.first().isNull() ? QStringLiteral("none") : group.key.first());
    QCOMPARE(keys, (QStringList{QStringLiteral("none"), QStringLiteral("Git"), QStringLiteral("Web")}));
    const auto crossed
        = resolveGroups({two, incident(8, 2, QStringLiteral("s2"))}, {GroupBy::Severity, GroupBy::Month});
    QCOMPARE(crossed.size(), size_t(2));
    QCOMPARE(crossed[1].key, (QStringList{QStringLiteral("s2"), QStringLiteral("2026-07")}));
}

void GroupingTest::keepsToThePeriod()
{
    const std::vector<IncidentFacts> incidents{incident(0, 1), incident(1, 2), incident(2, 3)};
    const Period middle{start + std::chrono::days(1), start + std::chrono::days(2)};
    const MeasureSummary summary = resolveGroups(incidents, {}, middle).front().summary;
    QCOMPARE(summary.incidents(), 1);
    QCOMPARE(summary.median.value_or(-1), 7200.0);
}

void GroupingTest::answersOverNothing()
{
    const auto groups = resolveGroups({});
    QCOMPARE(groups.size(), size_t(1));
    QVERIFY(!groups.front().summary.median && !groups.front().summary.mean);
    QVERIFY(resolveGroups({}, {GroupBy::Area}).empty());
}

void GroupingTest::refusesAnUnknownWord()
{
    const auto by = groupByFromKey(QStringLiteral("severty"));
    QVERIFY(!by);
    QCOMPARE(by.error().code, ErrorCode::Invalid);
    QCOMPARE(groupByKey(*groupByFromKey(QStringLiteral("root_cause"))), QStringLiteral("root_cause"));
}

} // namespace Watchroom
