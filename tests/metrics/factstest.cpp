// SPDX-License-Identifier: GPL-3.0-or-later
#include "factstest.h"

#include "metrics/measure.h"
#include "plaingroups.h"
#include "queries/incidentrepository.h"
#include "store/scratchfile.h"

#include <QTest>

namespace Watchroom {

namespace {

template<typename Request>
void perform(ScratchFile &file, const QString &name, const Request &request)
{
    const auto done = file.writer().perform(request, file.context, name);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message + done.error().hint));
}

void set(ScratchFile &file, const QString &name, const char *field, const char *value)
{
    perform(file, name, SetFieldRequest{{QLatin1String(field)}, QString::fromUtf8(value), {}, {}});
}
} // namespace

void FactsTest::readsTheSameAsALoadedIncident()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    set(file, name, "impact_started_at", "-30m");
    set(file, name, "mitigated_at", "-5m");
    set(file, name, "root_cause", "software_change");
    set(file, name, "service", "Checkout");
    perform(file, name, EngageRequest{{QStringLiteral("eoc")}, QStringLiteral("ben")});
    file.declare(QStringLiteral("Another"));
    QVERIFY(file.writer().lookAs(QStringLiteral("ann")));
    const auto facts = allFacts(file.writer().connection());
    QCOMPARE(facts.size(), size_t(2));
    const auto incident = IncidentRepository(file.writer().connection()).find(name);
    QVERIFY(incident);
    const auto processes = file.writer().processes().latest(file.writer().connection());
    QVERIFY(processes);
    const IncidentFacts loaded = factsOf(*incident, processes->value({QStringLiteral("reliability")}).get());
    const IncidentFacts &read = facts.front();
    QCOMPARE(read.name, loaded.name);
    QCOMPARE(read.clocks, loaded.clocks);
    QCOMPARE(read.services, QStringList{QStringLiteral("Checkout")});
    QCOMPARE(read.rootCause, QStringLiteral("software_change"));
    QCOMPARE(loaded.rootCause, read.rootCause);
    QCOMPARE(int(read.course), int(Course::Active));
    QCOMPARE(int(loaded.course), int(Course::Active));
    QVERIFY(read.someoneEngaged && loaded.someoneEngaged);
    for (const MeasureDefinition &definition : measureDefinitions())
        QCOMPARE(measure(definition.measure, read, file.context.time),
                 measure(definition.measure, loaded, file.context.time));
    QCOMPARE(measure(Measure::Mitigate, read, file.context.time).length, std::chrono::minutes(25));
}

void FactsTest::leavesOutWhatTheViewerMayNotSee()
{
    ScratchFile file;
    file.declare(QStringLiteral("Everybody knows"));
    file.declare(QStringLiteral("A key was published"), true);
    QVERIFY(file.writer().lookAs(QStringLiteral("ann")));
    QCOMPARE(allFacts(file.writer().connection()).size(), size_t(2));
    QVERIFY(file.writer().lookAs(QStringLiteral("ben")));
    QCOMPARE(allFacts(file.writer().connection()).size(), size_t(1));
}

void FactsTest::leavesOutNearMissesAndWhatWasNoIncident()
{
    ScratchFile file;
    const QString missed = file.declare(QStringLiteral("Nearly"));
    set(file, missed, "near_miss", "yes");
    const QString declined = file.declare(QStringLiteral("A false alarm"));
    perform(file, declined, EngageRequest{{QStringLiteral("lead")}, QStringLiteral("ann")});
    perform(
        file, declined,
        TransitionRequest{{QStringLiteral("declined")}, {}, QStringLiteral("The alert cleared"), {}, {}, {}});
    file.declare(QStringLiteral("A real one"));
    QVERIFY(file.writer().lookAs(QStringLiteral("ann")));
    const auto facts = allFacts(file.writer().connection());
    QCOMPARE(facts.size(), size_t(3));
    QVERIFY(facts.at(0).excluded);
    QVERIFY(facts.at(1).excluded);
    QVERIFY(!facts.at(2).excluded);
    QCOMPARE(int(facts.at(1).course), int(Course::Ended));
}

} // namespace Watchroom
