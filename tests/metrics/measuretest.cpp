// SPDX-License-Identifier: GPL-3.0-or-later
#include "measuretest.h"

#include "metrics/measure.h"

#include <QSet>
#include <QTest>

namespace Watchroom {

namespace {
constexpr int64_t minute = 60'000;

Moment at(int64_t minutes, Precision precision = Precision::Minute)
{
    return {fromMs(minutes * minute), precision};
}

/// "1200": computed, in seconds; else the word of the outcome.
QString told(const Measured &measured)
{
    switch (measured.outcome) {
    case Outcome::Computed:
        return QString::number(measured.length.count() / 1000);
    case Outcome::Open:
        return QStringLiteral("open %1").arg(measured.length.count() / 1000);
    case Outcome::Missing:
        return QStringLiteral("missing");
    case Outcome::Imprecise:
        return QStringLiteral("imprecise");
    case Outcome::Excluded:
        break;
    }
    return QStringLiteral("excluded");
}

/// Declared at minute 10, impact from minute 0, everything stated.
IncidentFacts whole()
{
    IncidentFacts facts;
    facts.area = QStringLiteral("reliability");
    facts.declared = at(10);
    facts.clock(Clock::ImpactStarted) = at(0);
    facts.clock(Clock::Detected) = at(2);
    facts.clock(Clock::Paged) = at(5);
    facts.clock(Clock::Acknowledged) = at(7);
    facts.clock(Clock::Identified) = at(26);
    facts.clock(Clock::Mitigated) = at(48);
    facts.clock(Clock::ImpactEnded) = at(50);
    facts.clock(Clock::Resolved) = at(78);
    facts.clock(Clock::Closed) = at(100);
    facts.clock(Clock::PublicFirstPost) = at(19);
    facts.engaged = std::chrono::seconds(90);
    facts.anyoneEngaged = true;
    facts.course = Course::Ended;
    return facts;
}

IncidentFacts without(std::initializer_list<Clock> clocks, Course course = Course::Ended)
{
    IncidentFacts facts = whole();
    for (const Clock clock : clocks)
        facts.clock(clock).reset();
    facts.course = course;
    return facts;
}

IncidentFacts with(Clock clock, const Moment &moment)
{
    IncidentFacts facts = whole();
    facts.clock(clock) = moment;
    return facts;
}
} // namespace

void MeasureTest::countsFromEndToEnd_data()
{
    QTest::addColumn<Measure>("which");
    QTest::addColumn<IncidentFacts>("facts");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, Measure which, const IncidentFacts &facts, const char *answer) {
        QTest::newRow(name) << which << facts << QString::fromLatin1(answer);
    };
    row("time to detect", Measure::Detect, whole(), "120");
    row("time to acknowledge", Measure::Acknowledge, whole(), "120");
    row("time to identify", Measure::Identify, whole(), "1560");
    row("time to mitigate", Measure::Mitigate, whole(), "2880");
    row("time to resolve", Measure::Resolve, whole(), "4080");
    row("time to close", Measure::Close, whole(), "1320");
    row("time to first public update", Measure::PublicWord, whole(), "1140");
    row("impact", Measure::Impact, whole(), "3000");
    row("responder time", Measure::Toil, whole(), "90");
    row("no page: from the detection", Measure::Acknowledge, without({Clock::Paged}), "300");
    row("no start: from the declaration", Measure::Mitigate, without({Clock::ImpactStarted}), "2280");
    row("no mitigation: to the resolution", Measure::Mitigate, without({Clock::Mitigated}), "4680");
    row("no end of impact: to the mitigation", Measure::Impact, without({Clock::ImpactEnded}), "2880");
    row("it came back: to the last mitigation", Measure::Mitigate, with(Clock::MitigatedLast, at(60)),
        "3600");
    row("the cause was wrong: to the last one", Measure::Identify, with(Clock::IdentifiedLast, at(30)),
        "1800");
    row("detection has no fallback", Measure::Detect, without({Clock::ImpactStarted}), "missing");
    row("a running one is open", Measure::Resolve, without({Clock::Resolved, Clock::Closed}, Course::Active),
        "open 11400");
    row("ended without the clock is missing, not open", Measure::Resolve, without({Clock::Resolved}),
        "missing");
    row("resolved without mitigation is missing", Measure::Identify,
        without({Clock::Identified}, Course::Resolved), "missing");
    row("closing can still come after the resolution", Measure::Close,
        without({Clock::Closed}, Course::Resolved), "open 7320");
    row("a negative one is missing", Measure::Resolve, with(Clock::Resolved, at(5)), "missing");
    row("none at all is a duration of zero", Measure::Resolve, with(Clock::Resolved, at(10)), "0");
    row("a day is too rough", Measure::Resolve, with(Clock::Resolved, at(1440, Precision::Day)), "imprecise");
    row("a month is too rough for a start", Measure::Mitigate,
        with(Clock::ImpactStarted, at(0, Precision::Month)), "imprecise");
    row("remediation is of security only", Measure::Remediate, whole(), "excluded");
    IncidentFacts security = whole();
    security.area = QStringLiteral("security");
    row("remediation runs from the detection", Measure::Remediate, security, "4560");
    IncidentFacts maintenance = whole();
    maintenance.excluded = true;
    row("maintenance is in no measure", Measure::Mitigate, maintenance, "excluded");
    IncidentFacts alone = whole();
    alone.anyoneEngaged = false;
    row("nobody held a role", Measure::Toil, alone, "missing");
}

void MeasureTest::countsFromEndToEnd()
{
    QFETCH(Measure, which);
    QFETCH(IncidentFacts, facts);
    QTEST(told(measure(which, facts, fromMs(200 * minute))), "answer");
}

void MeasureTest::namesEveryMeasureOnce()
{
    QSet<QString> keys;
    for (int i = 0; i < measureDefinitions().size(); ++i) {
        const MeasureDefinition &definition = measureDefinitions()[i];
        QCOMPARE(int(definition.measure), i);
        QCOMPARE(*measureFromKey(definition.key), definition.measure);
        QVERIFY(!definition.definition.contains(QStringLiteral("MTTR")));
        keys.insert(definition.key);
    }
    QCOMPARE(keys.size(), measureDefinitions().size());
    QVERIFY(!measureFromKey(QStringLiteral("mttr")));
}

} // namespace Watchroom
