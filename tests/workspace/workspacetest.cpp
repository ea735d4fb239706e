// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspacetest.h"

#include "../store/scratchfile.h"
#include "maintenance/searchupkeep.h"
#include "queries/incidentrepository.h"
#include "queries/textsearch.h"
#include "support/faultyvfs.h"
#include "workspace/workspace.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

namespace Watchroom {

namespace {
/// The window's side of a file that the test writes beside it.
std::unique_ptr<Workspace> workspaceOn(const ScratchFile &file)
{
    auto context = std::make_shared<FakeContext>(file.context);
    context->seed = 77; // counted ids of two programs must not meet
    auto workspace = std::make_unique<Workspace>(file.path(), Watchroom::installation, context);
    QSignalSpy opened(workspace.get(), &Workspace::opened);
    return opened.wait(10'000) ? std::move(workspace) : nullptr;
}

NoteRequest note(const QString &text)
{
    NoteRequest request;
    request.text = text;
    return request;
}
} // namespace

void WorkspaceTest::tellsOfItsOwnActs()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto workspace = workspaceOn(file);
    QVERIFY(workspace);
    QSignalSpy acted(workspace.get(), &Workspace::acted), saved(workspace.get(), &Workspace::saved);
    const auto done = workspace->perform(note(QStringLiteral("Seen")), name);
    QTRY_COMPARE(acted.size(), 1);
    QVERIFY(done.isFinished() && done.result());
    QCOMPARE(saved.size(), 1); // not before it was on the disk
    QCOMPARE(acted.first().first().value<QList<Act>>().last().kind, QStringLiteral("note"));
}

void WorkspaceTest::joinsTheSearchIndexWhenNobodyActs()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    for (int i = 0; i < 30; ++i)
        QVERIFY(file.writer().perform(note(QStringLiteral("Seen %1 times").arg(i)), file.context, name));
    QVERIFY(*searchParts(file.writer().connection()) > 30);
    const auto workspace = workspaceOn(file);
    QVERIFY(workspace);
    QSignalSpy tidied(workspace.get(), &Workspace::tidied);
    workspace->perform(note(QStringLiteral("Seen again")), name);
    QVERIFY(tidied.wait(10'000));
    QVERIFY(*searchParts(file.writer().connection()) < 4);
    QCOMPARE(findText(file.writer().connection(), QStringLiteral("seen"), 50)->size(), 31);
    QVERIFY(file.check()->ok());
}

void WorkspaceTest::tellsOfOthersActs()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto workspace = workspaceOn(file);
    QVERIFY(workspace);
    QSignalSpy acted(workspace.get(), &Workspace::acted);
    QVERIFY(file.writer().perform(note(QStringLiteral("From elsewhere")), file.context, name));
    workspace->setWatching(true);
    QTRY_COMPARE(acted.size(), 1);
    QCOMPARE(acted.first().first().value<QList<Act>>().size(), 1);
}

void WorkspaceTest::tellsThatItWaitsForAnotherProgram()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto workspace = workspaceOn(file);
    QVERIFY(workspace);
    QSignalSpy lingering(workspace.get(), &Workspace::lingering), saved(workspace.get(), &Workspace::saved);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(file.path());
        QVERIFY(other.open());
        QSqlQuery lock(other);
        QVERIFY(lock.exec(QStringLiteral("BEGIN IMMEDIATE")));
        const auto done = workspace->perform(note(QStringLiteral("Seen")), name);
        QTRY_COMPARE(lingering.size(), 1);
        QCOMPARE(lingering.first().first().toBool(), true);
        QVERIFY(!done.isFinished() && saved.isEmpty());
        QVERIFY(lock.exec(QStringLiteral("ROLLBACK")));
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(lingering.last().first().toBool(), false);
        QVERIFY(done.result());
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

void WorkspaceTest::tellsMuchAtOnceAsAReload()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto workspace = workspaceOn(file);
    QVERIFY(workspace);
    QSignalSpy acted(workspace.get(), &Workspace::acted), reloaded(workspace.get(), &Workspace::reloaded);
    const auto done = file.writer().together([&]() -> Result<void> {
        for (int i = 0; i < 300; ++i)
            WR_TRY(file.writer().perform(note(QString::number(i)), file.context, name));
        return {};
    });
    QVERIFY(done);
    workspace->setWatching(true);
    QTRY_COMPARE(reloaded.size(), 1);
    QCOMPARE(acted.size(), 0);
    // What comes after is told one by one again.
    QVERIFY(file.writer().perform(note(QStringLiteral("One more")), file.context, name));
    QTRY_COMPARE(acted.size(), 1);
}

void WorkspaceTest::answersEachJobOfAFileThatIsNotThere()
{
    ScratchFile file;
    Workspace workspace(file.pathOf(QStringLiteral("none.wr")), Watchroom::installation,
                        std::make_shared<FakeContext>());
    QSignalSpy failed(&workspace, &Workspace::openFailed);
    const auto done = workspace.perform(note(QStringLiteral("Lost?")), QStringLiteral("INC-1"));
    QTRY_COMPARE(failed.size(), 1);
    QTRY_VERIFY(done.isFinished());
    QVERIFY(!done.result());
    QCOMPARE(done.result().error().code, ErrorCode::NotFound);
}

void WorkspaceTest::goesWhileJobsWait()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    auto workspace = workspaceOn(file);
    QVERIFY(workspace);
    for (int i = 0; i < 50; ++i)
        workspace->perform(note(QString::number(i)), name);
    workspace.reset(); // what ran is whole, what waited is not there; nothing hangs or is half done
    const auto report = file.check();
    QVERIFY(report && report->ok());
}

void WorkspaceTest::finishesWhatWasAskedFor()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    auto workspace = workspaceOn(file);
    QVERIFY(workspace);
    // Typing is kept only when somebody asks for it, and an outcome may lead to another act.
    connect(workspace.get(), &Workspace::finishing, workspace.get(), [&] {
        workspace->keepDraft({QStringLiteral("key"), QStringLiteral("typed"), 0, file.context.time});
    });
    onFinished(workspace->perform(note(QStringLiteral("first")), name), workspace.get(),
               [&](const Result<Acts> &) { workspace->perform(note(QStringLiteral("second")), name); });
    const auto finished = workspace->finish();
    QTRY_VERIFY(finished.isFinished());
    QVERIFY(finished.result());
    workspace.reset();
    const auto incident = IncidentRepository(file.writer().connection()).find(name).value();
    QCOMPARE(std::count_if(incident.timeline.begin(), incident.timeline.end(),
                           [](const EntryRecord &entry) {
                               return entry.text == QLatin1String("first")
                                   || entry.text == QLatin1String("second");
                           }),
             2);
    const auto draft = LocalStore(file.writer().connection()).draft(QStringLiteral("key"));
    QVERIFY(draft && *draft);
    QCOMPARE((*draft)->text, QStringLiteral("typed"));
}

void WorkspaceTest::tellsWhatItCouldNotFinish()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    const auto workspace = workspaceOn(file);
    QVERIFY(workspace);
    workspace->perform(note(QStringLiteral("to nobody")), QStringLiteral("INC-77"));
    const auto finished = workspace->finish();
    QTRY_VERIFY(finished.isFinished());
    QVERIFY(!finished.result());
    QCOMPARE(finished.result().error().code, ErrorCode::NotFound);
    const auto again = workspace->finish(); // that one was told
    QTRY_VERIFY(again.isFinished());
    QVERIFY(again.result());
}

void WorkspaceTest::tellsThatOneOfItsThreadsCannotOpenTheFile_data()
{
    QTest::addColumn<int>("open");
    for (int open = 1; open <= 4; ++open) // each thread opens it more than once
        QTest::addRow("open %d fails", open) << open;
}

void WorkspaceTest::tellsThatOneOfItsThreadsCannotOpenTheFile()
{
    QFETCH(int, open);
    ScratchFile file;
    file.close();
    FaultyVfs faults;
    faults.failOpen(open);
    Workspace workspace(file.path(), Watchroom::installation, std::make_shared<FakeContext>(file.context));
    QSignalSpy failed(&workspace, &Workspace::openFailed);
    QTRY_COMPARE(failed.size(), 1);
    const auto answered = workspace.finish();
    QTRY_VERIFY(answered.isFinished()); // nobody is kept in front of a file that did not open
}

namespace {
Result<qsizetype> countEntries(Connection &connection, const QString &name)
{
    const auto incident = IncidentRepository(connection).find(name);
    WR_TRY(incident);
    return incident->timeline.size();
}

Result<void> writeFromElsewhere(const ScratchFile &file, const QString &name, quint64 seed)
{
    FakeContext context = file.context;
    context.seed = seed;
    const auto other = Writer::open(file.path(), QByteArray(16, 'o'));
    WR_TRY(other);
    WR_TRY((*other)->perform(note(QStringLiteral("From elsewhere")), context, name));
    return {};
}
} // namespace

void WorkspaceTest::readsOneSnapshotPerJob()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto workspace = workspaceOn(file);
    QVERIFY(workspace);
    using Counts = std::pair<qsizetype, qsizetype>;
    const auto counts = workspace->read([&](const Reader &reader) -> Result<Counts> {
        const auto before = countEntries(reader.connection(), name);
        WR_TRY(before);
        WR_TRY(writeFromElsewhere(file, name, 90));
        const auto after = countEntries(reader.connection(), name);
        WR_TRY(after);
        return Counts(*before, *after);
    });
    QTRY_VERIFY(counts.isFinished());
    QVERIFY2(counts.result(), counts.result() ? "" : qPrintable(counts.result().error().detail));
    QCOMPARE(counts.result()->second, counts.result()->first);
    const auto next
        = workspace->read([&](const Reader &reader) { return countEntries(reader.connection(), name); });
    QTRY_VERIFY(next.isFinished());
    QCOMPARE(*next.result(), counts.result()->first + 1); // the next job sees it
}

/// A statement that a job left half read would keep the snapshot open and the next job in the past.
void WorkspaceTest::leavesNoSnapshotBehindAJob()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto workspace = workspaceOn(file);
    QVERIFY(workspace);
    const auto half = workspace->read([&](const Reader &reader) -> Result<bool> {
        return reader.connection().statementFor("SELECT seq FROM act").step() == Statement::Step::Row;
    });
    QTRY_VERIFY(half.isFinished());
    QVERIFY(half.result() && *half.result());
    const auto before = countEntries(file.writer().connection(), name);
    QVERIFY(writeFromElsewhere(file, name, 91));
    const auto next
        = workspace->read([&](const Reader &reader) { return countEntries(reader.connection(), name); });
    QTRY_VERIFY(next.isFinished());
    QCOMPARE(*next.result(), *before + 1);
}

} // namespace Watchroom
