// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspacetest.h"

#include "../store/scratchfile.h"
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

} // namespace Watchroom
