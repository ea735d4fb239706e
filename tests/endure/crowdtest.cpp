// SPDX-License-Identifier: GPL-3.0-or-later
#include "crowdtest.h"

#include "../store/scratchfile.h"
#include "queries/incidentrepository.h"

#include <QProcess>
#include <QTest>

namespace Watchroom {

void CrowdTest::takesEachNoteOfACrowd_data()
{
    QTest::addColumn<int>("writers");
    QTest::newRow("two") << 2;
    QTest::newRow("sixty") << 60;
}

void CrowdTest::takesEachNoteOfACrowd()
{
    QFETCH(int, writers);
    ScratchFile file;
    const QString incident = file.declare(QStringLiteral("Sign-in is down"));
    std::vector<std::unique_ptr<QProcess>> crowd;
    QStringList expected;
    for (int i = 0; i < writers; ++i) {
        expected.append(QStringLiteral("seen by %1").arg(i, 2, 10, QLatin1Char('0')));
        crowd.push_back(std::make_unique<QProcess>());
        crowd.back()->start(qEnvironmentVariable("WATCHROOM_CLI"),
                            {QStringLiteral("--file"), file.path(), QStringLiteral("--person"),
                             QStringLiteral("p%1").arg(i), QStringLiteral("note"), incident,
                             expected.last()});
    }
    for (const auto &writer : crowd) {
        QVERIFY(writer->waitForFinished(120'000));
        QVERIFY2(writer->exitCode() == 0, writer->readAllStandardError().constData());
    }
    const auto found = IncidentRepository(file.writer().connection()).find(incident);
    QVERIFY(found);
    QStringList notes;
    for (const EntryRecord &entry : found->timeline) {
        if (entry.kind == QLatin1String("note"))
            notes.append(entry.text);
    }
    notes.sort();
    QCOMPARE(notes, expected);
    const auto report = file.check();
    QVERIFY(report);
    QVERIFY2(report->ok(), qPrintable(report->ok() ? QString() : report->problems.first().text));
}

} // namespace Watchroom
