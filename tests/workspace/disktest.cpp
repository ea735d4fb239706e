// SPDX-License-Identifier: GPL-3.0-or-later
#include "disktest.h"

#include "../store/scratchfile.h"
#include "maintenance/ballast.h"
#include "queries/incidentrepository.h"
#include "support/mounts.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <cstdio>
#include <sys/stat.h>

namespace Watchroom {

namespace {
const char *const cannotMount = "only root can mount the small disk that this test fills";
constexpr int diskMegabytes = 24;

NoteRequest note(const QString &text)
{
    NoteRequest request;
    request.text = text;
    return request;
}

/// The notes on INC-1, or why they can't be read.
QStringList notesIn(const QString &path)
{
    const auto reading = openToRead(path);
    QStringList texts;
    if (!reading)
        return {reading.error().message};
    const auto found = IncidentRepository(**reading).find(QStringLiteral("INC-1"));
    if (!found)
        return {found.error().message};
    for (const EntryRecord &entry : found->timeline) {
        if (entry.kind == QLatin1String("note"))
            texts.append(entry.text);
    }
    return texts;
}

/// A file on a small disk with a window's side of it that has taken its ballast.
struct OnSmallDisk
{
    OnSmallDisk()
        : disk(diskMegabytes)
    {
        if (!disk.isMounted())
            return;
        ScratchFile scratch;
        scratch.declare(QStringLiteral("Sign-in is down"));
        scratch.writer().perform(note(QStringLiteral("before")), scratch.context, incident);
        if (backupTo(scratch.writer().connection(), path))
            open();
    }
    void open()
    {
        context->seed += 77; // counted ids of two programs must not meet
        workspace = std::make_unique<Workspace>(path, Watchroom::installation, context);
        QSignalSpy opened(workspace.get(), &Workspace::opened);
        opened.wait(10'000);
    }
    bool isFull() const { return workspace->disk().state() == DiskState::Full; }
    /// Notes until one is refused; the texts of those that were saved.
    QStringList noteUntilRefused()
    {
        QStringList saved;
        for (int n = 0; n < 2000; ++n) {
            const QString text = QStringLiteral("note %1").arg(n);
            const auto done = workspace->perform(note(text), incident);
            if (!QTest::qWaitFor([&] { return done.isFinished() || isFull(); }, 10'000))
                return {};
            if (isFull()) {
                waiting.append(done);
                return saved;
            }
            saved.append(text);
        }
        return {};
    }
    QStringList notes() const { return notesIn(path); }
    Instant lastNoted() const
    {
        const auto reading = openToRead(path);
        const auto found = IncidentRepository(**reading).find(incident);
        return found->timeline.last().noted.at;
    }

    SmallDisk disk;
    QString path = disk.pathOf("small.wr");
    const QString incident = QStringLiteral("INC-1");
    std::shared_ptr<FakeContext> context = std::make_shared<FakeContext>();
    std::unique_ptr<Workspace> workspace;
    QList<QFuture<Result<Acts>>> waiting;
};

bool hasBlocks(const QString &path)
{
    struct stat info;
    return stat(QFile::encodeName(path).constData(), &info) == 0
        && int64_t(info.st_blocks) * 512 >= ballastBytes;
}
} // namespace

void DiskTest::keepsActsUntilThereIsSpace()
{
    OnSmallDisk desk;
    if (!desk.disk.isMounted())
        QSKIP(cannotMount);
    QVERIFY(desk.workspace);
    QTRY_VERIFY(hasBlocks(ballastPath(desk.path)));
    QTRY_COMPARE(desk.workspace->disk().state(), DiskState::Low); // 24 megabytes are few
    QVERIFY(desk.disk.fill());
    QSignalSpy saved(desk.workspace.get(), &Workspace::saved);
    QStringList expected = QStringList{QStringLiteral("before")} + desk.noteUntilRefused();
    QVERIFY(desk.isFull());
    const auto savedBefore = saved.size();
    QVERIFY(!QFile::exists(ballastPath(desk.path)));
    desk.waiting.append(desk.workspace->perform(note(QStringLiteral("and another")), desk.incident));
    QTRY_COMPARE(desk.workspace->disk().unsaved().size(), 2);
    QCOMPARE(desk.workspace->disk().unsaved().last(), QStringLiteral("INC-1: and another"));
    QVERIFY(!desk.waiting[0].isFinished() && !desk.waiting[1].isFinished()); // shown as not done

    QVERIFY(desk.disk.fill()); // somebody else takes what the ballast gave back
    QSignalSpy inVain(&desk.workspace->disk(), &DiskGuard::triedInVain);
    desk.workspace->disk().tryAgain();
    QTRY_COMPARE(inVain.size(), 1);
    QVERIFY(desk.isFull());
    QCOMPARE(desk.notes(), expected);
    QCOMPARE(saved.size(), savedBefore);

    QVERIFY(desk.disk.free());
    const Instant said = desk.context->time;
    desk.context->time += std::chrono::minutes(10);
    desk.workspace->disk().tryAgain();
    QTRY_VERIFY(desk.waiting[0].isFinished() && desk.waiting[1].isFinished());
    QVERIFY(desk.waiting[0].result() && desk.waiting[1].result());
    QCOMPARE(desk.lastNoted(), said); // not when there was space again
    expected.append(QStringLiteral("note %1").arg(expected.size() - 1));
    expected.append(QStringLiteral("and another"));
    QCOMPARE(desk.notes(), expected);
    QVERIFY(!desk.isFull());
    QVERIFY(hasBlocks(ballastPath(desk.path)));
    QTRY_COMPARE(saved.size(), savedBefore + 2);
}

void DiskTest::letsDraftsAndACleanCloseThrough()
{
    OnSmallDisk desk;
    if (!desk.disk.isMounted())
        QSKIP(cannotMount);
    QTRY_VERIFY(hasBlocks(ballastPath(desk.path)));
    QVERIFY(desk.disk.fill());
    const QString text = QString(200'000, QLatin1Char('x')); // more than the log has left
    const Draft draft{QStringLiteral("incident/1/entry"), text, 0, desk.context->now()};
    const auto saving = desk.workspace->local([draft](LocalStore &store) { return store.saveDraft(draft); });
    QTRY_VERIFY(saving.isFinished());
    QVERIFY2(saving.result(), saving.result() ? "" : qPrintable(saving.result().error().message));
    QTRY_VERIFY(desk.isFull()); // and it is told
    desk.workspace.reset();
    QVERIFY(!QFile::exists(desk.path + QStringLiteral("-wal")));
    QVERIFY(!QFile::exists(desk.path + QStringLiteral(".open")));
    const auto writer = Writer::open(desk.path, installation);
    QVERIFY(writer);
    QCOMPARE((*LocalStore((*writer)->connection()).draft(draft.key))->text, text);
    QVERIFY(check((*writer)->connection(), (*writer)->identity(), CheckDepth::Whole)->ok());
}

void DiskTest::laysNoBallastWhereItCannotWrite()
{
    ScratchFile scratch;
    scratch.declare(QStringLiteral("Sign-in is down"));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.wr"));
    QVERIFY(backupTo(scratch.writer().connection(), path));
    const ReadOnlyMount mount(folder.path());
    if (!mount.isMounted())
        QSKIP("only root can make a folder that even root can't write");
    const auto before = digestsIn(folder.path());
    {
        Workspace workspace(path, Watchroom::installation, std::make_shared<FakeContext>());
        QSignalSpy opened(&workspace, &Workspace::opened);
        QVERIFY(opened.wait(10'000));
        const auto done = workspace.perform(note(QStringLiteral("a")), QStringLiteral("INC-1"));
        QTRY_VERIFY(done.isFinished());
        QVERIFY(!done.result());
        QCOMPARE(done.result().error().code, ErrorCode::ReadOnly);
    }
    QCOMPARE(digestsIn(folder.path()), before);
}

void DiskTest::keepsActsWhileTheFileIsGone_data()
{
    QTest::addColumn<bool>("wholeFolder");
    QTest::addColumn<bool>("watched"); // or only the next act finds out
    QTest::addRow("the file, an act finds out") << false << false;
    QTest::addRow("its folder, an act finds out") << true << false;
    QTest::addRow("the file, the watch finds out") << false << true;
}

void DiskTest::keepsActsWhileTheFileIsGone()
{
    QFETCH(bool, wholeFolder);
    QFETCH(bool, watched);
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("here")), path = folder + QStringLiteral("/file.wr");
    QVERIFY(QDir().mkpath(folder));
    {
        ScratchFile scratch;
        scratch.declare(QStringLiteral("Sign-in is down"));
        QVERIFY(backupTo(scratch.writer().connection(), path));
    }
    const QString from = wholeFolder ? folder : path, to = place.filePath(QStringLiteral("elsewhere"));
    auto context = std::make_shared<FakeContext>();
    context->seed = 77;
    Workspace workspace(path, Watchroom::installation, context);
    QSignalSpy opened(&workspace, &Workspace::opened);
    QVERIFY(opened.wait(10'000));
    workspace.setWatching(watched);
    QTRY_VERIFY(QFile::exists(ballastPath(path))); // nothing more is made beside it
    QVERIFY(QFile::rename(from, to));
    if (watched)
        QTRY_COMPARE(workspace.disk().state(), DiskState::Gone);
    QSignalSpy saved(&workspace, &Workspace::saved);
    const QString incident = QStringLiteral("INC-1");
    const auto first = workspace.perform(note(QStringLiteral("while it is away")), incident);
    QTRY_COMPARE(workspace.disk().unsaved().size(), 1);
    QCOMPARE(workspace.disk().state(), DiskState::Gone);
    const auto draft = workspace.local([](LocalStore &store) {
        return store.saveDraft({QStringLiteral("x"), QStringLiteral("y"), 0, {}});
    });
    QTRY_VERIFY(draft.isFinished());
    QCOMPARE(draft.result().error().code, ErrorCode::Vanished); // or it would be told as kept
    const QString copy = place.filePath(QStringLiteral("copy.wr"));
    const auto copied = workspace.copyTo(copy);
    QTRY_VERIFY(copied.isFinished());
    QVERIFY(copied.result() && openToRead(copy)); // what was saved can still be taken out
    QSignalSpy inVain(&workspace.disk(), &DiskGuard::triedInVain);
    workspace.disk().tryAgain();
    QTRY_COMPARE(inVain.size(), 1);
    QVERIFY(saved.isEmpty() && !first.isFinished());

    QVERIFY(QFile::rename(to, from));
    QTRY_VERIFY(first.isFinished()); // by itself
    QVERIFY(first.result());
    QCOMPARE(workspace.disk().state(), DiskState::Enough);
    QCOMPARE(notesIn(path), QStringList{QStringLiteral("while it is away")});
}

void DiskTest::neverCommitsIntoAFileThatWasReplaced()
{
    ScratchFile scratch;
    const QString name = scratch.declare(QStringLiteral("Sign-in is down"));
    const QString other = scratch.pathOf(QStringLiteral("other.wr"));
    QVERIFY(backupTo(scratch.writer().connection(), other));
    QCOMPARE(std::rename(qPrintable(other), qPrintable(scratch.path())),
             0); // the old one has no name any more
    const auto done = scratch.writer().perform(note(QStringLiteral("lost")), scratch.context, name);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Vanished);
}

} // namespace Watchroom
