// SPDX-License-Identifier: GPL-3.0-or-later
#include "writertest.h"

#include "../store/scratchfile.h"
#include "lifecycle/lifecycle.h"
#include "overview/incidentjson.h"
#include "queries/incidentrepository.h"

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
    return isMet(**process, incident, *incident.mainTrack(),
                 *(*process)->criterion({QLatin1String(criterion)}), {});
}

NoteRequest noteOf(const char *text)
{
    NoteRequest note;
    note.text = QLatin1String(text);
    return note;
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

void WriterTest::noticesWhatAnotherProgramWrote()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    QVERIFY(file.writer().perform(noteOf("Looking"), file.context, name));
    const auto other = Writer::open(file.path(), QByteArray(16, 'o'));
    QVERIFY(other);
    DeclareRequest declaration;
    declaration.title = QStringLiteral("Search is slow");
    declaration.services = {QStringLiteral("Search")};
    QVERIFY((*other)->perform(declaration, file.context));
    QCOMPARE(read(file, QStringLiteral("INC-2")).title, declaration.title);
    declaration.title = QStringLiteral("Search is down");
    QVERIFY(file.writer().perform(declaration, file.context)); // the next number, not the same again
    QCOMPARE(read(file, QStringLiteral("INC-3")).title, declaration.title);
    QVERIFY(file.check()->ok());
}

void WriterTest::forgetsWhatWasTakenBack()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto now = file.writer().snapshot({.incident = name}, file.context);
    // What an import does, on this connection but not through perform().
    const auto import = [&] {
        Transaction transaction(file.writer().connection());
        const auto acts = decide(*now, noteOf("Of an import"), file.context);
        const auto log = file.writer().logWriter(file.context);
        return transaction.begin() && (*log)->append(acts->first(), QByteArray(16, 's'), file.context.now())
            && (*log)->project() && transaction.commit();
    };
    QVERIFY(!file.writer().together([&]() -> Result<void> {
        WR_TRY(file.writer().perform(noteOf("Kept?"), file.context, name));
        return fail(ErrorCode::Cancelled, QStringLiteral("no"));
    }));
    QVERIFY(import()); // now the log is as long as before the roll-back, but ends in another act
    QVERIFY(file.writer().perform(noteOf("Kept"), file.context, name));
    QVERIFY(import());
    QVERIFY(file.writer().perform(noteOf("Kept, too"), file.context, name));
    QCOMPARE(read(file, name).timeline.size(), 4 + now->incident->timeline.size() + 1);
    QVERIFY(file.check()->ok());
}

void WriterTest::decidesThroughTheEyesOfWhoActs()
{
    ScratchFile file;
    const QString hidden = file.declare(QStringLiteral("A key was published"), true);
    const NoteRequest note = noteOf("Rotated");
    QVERIFY(file.writer().perform(note, file.context, hidden));
    file.context.who = QStringLiteral("ben");
    QCOMPARE(file.writer().perform(note, file.context, hidden).error().code, ErrorCode::NotFound);
    file.context.who = QStringLiteral("ann");
    QVERIFY(file.writer().perform(EngageRequest{{QStringLiteral("lead")}, {}, {}}, file.context, hidden));
    QVERIFY(file.writer().perform(AccessRequest{QStringLiteral("ben"), true, true}, file.context, hidden));
    file.context.who = QStringLiteral("ben");
    QVERIFY(file.writer().perform(note, file.context, hidden));
    file.context.who = QStringLiteral("ann");
    QVERIFY(file.writer().perform(AccessRequest{QStringLiteral("ben"), false}, file.context, hidden));
    file.context.who = QStringLiteral("ben");
    QCOMPARE(file.writer().perform(note, file.context, hidden).error().code, ErrorCode::NotFound);
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

void WriterTest::movesAnEntryWhereItBelongs()
{
    ScratchFile file;
    const QString here = file.declare(QStringLiteral("Checkout fails"));
    const QString there = file.declare(QStringLiteral("Search is slow"));
    const Moment happened = Moment::exact(file.context.time - std::chrono::minutes(7));
    QVERIFY(
        file.writer().perform(NoteRequest{QStringLiteral("Index rebuilt"), happened}, file.context, here));
    const EntryRecord entry = read(file, here).timeline.first();
    QCOMPARE(entry.text, QStringLiteral("Index rebuilt"));
    file.context.time += std::chrono::minutes(3);
    QVERIFY(file.writer().perform(MoveEntryRequest{entry.id.toString(), there}, file.context, here));
    QVERIFY(read(file, here).timeline.first().withdrawn);
    const EntryRecord moved = read(file, there).timeline.first();
    QCOMPARE(moved.text, entry.text);
    QCOMPARE(moved.happened, happened);
    QCOMPARE(moved.author, entry.author);
    QCOMPARE(moved.noted, Moment::exact(file.context.time));
    const QString hidden = file.declare(QStringLiteral("A key was published"), true);
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("Revoked"), {}}, file.context, hidden));
    const QString secret = read(file, hidden).timeline.last().id.toString();
    QVERIFY(!file.writer().perform(MoveEntryRequest{secret, here}, file.context, hidden));
    QVERIFY(file.check()->ok());
}

void WriterTest::withdrawsWhatPeopleWrote()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    file.context.who = QStringLiteral("ben");
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("It is DNS"), {}}, file.context, name));
    const QString written = read(file, name).timeline.last().id.toString();
    const QString declared = read(file, name).timeline.first().id.toString();
    file.context.who = QStringLiteral("ann");
    const auto others = file.writer().perform(WithdrawEntryRequest{written}, file.context, name);
    QVERIFY(!others && others.error().code == ErrorCode::Forbidden);
    QVERIFY(!file.writer().perform(WithdrawEntryRequest{declared}, file.context, name)); // an act's own line
    file.context.who = QStringLiteral("ben");
    QVERIFY(file.writer().perform(WithdrawEntryRequest{written}, file.context, name));
    QVERIFY(read(file, name).timeline.last().withdrawn);
    QVERIFY(!file.writer().perform(WithdrawEntryRequest{written}, file.context, name));
}

} // namespace Watchroom
