// SPDX-License-Identifier: GPL-3.0-or-later
#include "writertest.h"

#include "../store/scratchfile.h"
#include "exchange/incidentjson.h"
#include "lifecycle/lifecycle.h"
#include "store/incidentrepository.h"

#include <QTest>

namespace Watchroom {

namespace {
IncidentRecord read(ScratchFile &file, const QString &name)
{
    const auto incident = IncidentRepository(file.writer().connection()).find(name);
    if (!incident)
        qFatal("%s", qPrintable(incident.error().message));
    return *incident;
}

bool met(ScratchFile &file, const QString &name, const char *criterion)
{
    const IncidentRecord incident = read(file, name);
    const auto process = file.writer().processes().version(
        file.writer().connection(), incident.mainTrack()->process, incident.mainTrack()->version);
    return isMet(incident, *incident.mainTrack(), *(*process)->criterion({QLatin1String(criterion)}), {});
}

QString declareIn(ScratchFile &file, const char *area)
{
    DeclareRequest request;
    request.title = QStringLiteral("Something is wrong");
    request.area = {QLatin1String(area)};
    request.confidential = false;
    const auto acts = file.writer().perform(request, file.context);
    if (!acts)
        qFatal("%s", qPrintable(acts.error().message));
    return QStringLiteral("INC-1");
}
} // namespace

void WriterTest::takesBackWhatFailedTogether()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto before = read(file, name).timeline.size();
    NoteRequest note;
    note.text = QStringLiteral("Kept?");
    const auto done = file.writer().together([&]() -> Result<void> {
        WR_TRY(file.writer().perform(note, file.context, name));
        return fail(ErrorCode::Cancelled, QStringLiteral("no"));
    });
    QVERIFY(!done);
    QCOMPARE(read(file, name).timeline.size(), before);
    QVERIFY(file.writer().perform(note, file.context, name)); // and the file goes on
    QCOMPARE(read(file, name).timeline.size(), before + 1);
}

void WriterTest::engagesTheAuthorWhereNobodyIsNamed()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    QVERIFY(file.writer().perform(EngageRequest{{QStringLiteral("lead")}, {}}, file.context, name));
    const IncidentRecord incident = read(file, name);
    QVERIFY(incident.holder({QStringLiteral("lead")}));
    QVERIFY(!incident.holder({QStringLiteral("lead")})->person.isNull());
    QCOMPARE(incident.timeline.last().text, QStringLiteral("ann is Incident lead"));
    const auto people = IncidentRepository(file.writer().connection()).people();
    for (const PersonRecord &person : *people)
        QVERIFY(!person.handle.isEmpty());
}

void WriterTest::takesADeclinedFlagAsDecided()
{
    ScratchFile file;
    const QString name = declareIn(file, "security");
    QVERIFY(!met(file, name, "mnpi_decided"));
    QVERIFY(file.writer().perform(SetFieldRequest{{QStringLiteral("mnpi")}, QStringLiteral("no"), {}, {}},
                                  file.context, name));
    QVERIFY(met(file, name, "mnpi_decided"));
    QVERIFY(!read(file, name).hasFlag({QStringLiteral("mnpi")}));
}

void WriterTest::meetsATaskThatMustExist()
{
    ScratchFile file;
    const QString name = declareIn(file, "quality");
    QVERIFY(!met(file, name, "quarantine_task"));
    QVERIFY(met(file, name, "quarantine_lifted")); // none is open
    TaskRequest task;
    task.text = QStringLiteral("Mend the flaky test");
    task.kind = QStringLiteral("quarantine_task");
    QVERIFY(file.writer().perform(task, file.context, name));
    QVERIFY(met(file, name, "quarantine_task"));
    QVERIFY(!met(file, name, "quarantine_lifted"));
    const QString id = read(file, name).tasks.first().id.toString();
    QVERIFY(file.writer().perform(TaskDoneRequest{id}, file.context, name));
    QVERIFY(met(file, name, "quarantine_lifted"));
}

} // namespace Watchroom
