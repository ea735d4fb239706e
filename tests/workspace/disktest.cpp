// SPDX-License-Identifier: GPL-3.0-or-later
#include "disktest.h"

#include "../store/scratchfile.h"
#include "store/ballast.h"
#include "store/incidentrepository.h"
#include "support/mounts.h"
#include "workspace/workspace.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
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
    QStringList notes() const
    {
        const auto reading = openToRead(path);
        QStringList texts;
        if (!reading)
            return {reading.error().message};
        const auto found = IncidentRepository(**reading).find(incident);
        if (!found)
            return {found.error().message};
        for (const EntryRecord &entry : found->timeline) {
            if (entry.kind == QLatin1String("note"))
                texts.append(entry.text);
        }
        return texts;
    }

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
    QSignalSpy stillFull(&desk.workspace->disk(), &DiskGuard::stillFull);
    desk.workspace->disk().tryAgain();
    QTRY_COMPARE(stillFull.size(), 1);
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

} // namespace Watchroom
