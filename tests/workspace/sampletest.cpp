// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampletest.h"

#include "../store/scratchfile.h"
#include "queries/incidentrepository.h"
#include "sample/sample.h"

#include <QSet>
#include <QTest>

namespace Watchroom {

namespace {
SampleOptions options(const ScratchFile &file, int incidents)
{
    SampleOptions wished;
    wished.incidents = incidents;
    wished.until = file.context.time;
    wished.visitor = file.context.who;
    return wished;
}

QList<IncidentRow> rowsOf(ScratchFile &file)
{
    (void)file.writer().lookAs(file.context.who);
    const auto rows = IncidentRepository(file.writer().connection()).list({});
    if (!rows)
        qFatal("%s", qPrintable(rows.error().message));
    return *rows;
}
} // namespace

/// Criteria that nothing can meet would leave incidents of long ago open.
void SampleTest::walksEveryProcessToItsEnd()
{
    ScratchFile file;
    const auto filled = fillSample(file.writer(), options(file, 40));
    QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().message));
    const QList<IncidentRow> rows = rowsOf(file);
    QCOMPARE(rows.size(), 40);
    QSet<QString> areas;
    int open = 0;
    for (const IncidentRow &row : rows) {
        areas.insert(row.area);
        const bool recent = file.context.time - row.declaredAt->at < std::chrono::hours(24);
        open += row.active ? 1 : 0;
        const auto incident = IncidentRepository(file.writer().connection())
                                  .find(row.name, IncidentRepository::Timeline::Without);
        const auto process = file.writer().processes().version(
            file.writer().connection(), incident->mainTrack()->process, incident->mainTrack()->version);
        QVERIFY2(recent || (*process)->state(incident->mainTrack()->state)->end,
                 qPrintable(row.name + QLatin1Char(' ') + row.area + QLatin1Char(' ') + row.state));
        QVERIFY(!incident->hasFlag({QStringLiteral("override")}));
    }
    QVERIFY(areas.size() >= 4);
    QVERIFY(open >= 3);
    const auto report = file.check();
    QVERIFY(report && report->ok());
}

void SampleTest::isTheSameForTheSameArguments()
{
    ScratchFile one(1), two(1), other(1);
    QVERIFY(fillSample(one.writer(), options(one, 8)));
    QVERIFY(fillSample(two.writer(), options(two, 8)));
    SampleOptions differs = options(other, 8);
    differs.seed = 2;
    QVERIFY(fillSample(other.writer(), differs));
    QCOMPARE(rowsOf(one), rowsOf(two));
    QVERIFY(!(rowsOf(one) == rowsOf(other)));
}

void SampleTest::leavesAFileWithActsAlone()
{
    ScratchFile file;
    file.declare(QStringLiteral("A real one"));
    const auto filled = fillSample(file.writer(), options(file, 5));
    QVERIFY(!filled);
    QCOMPARE(filled.error().code, ErrorCode::Refused);
    QCOMPARE(rowsOf(file).size(), 1);
}

void SampleTest::leavesNothingWhenCancelled()
{
    ScratchFile file;
    const auto filled = fillSample(file.writer(), options(file, 8), [](int done, int) { return done < 3; });
    QVERIFY(!filled);
    QCOMPARE(filled.error().code, ErrorCode::Cancelled);
    QVERIFY(rowsOf(file).isEmpty());
}

} // namespace Watchroom
