// SPDX-License-Identifier: GPL-3.0-or-later
#include "fulldisktest.h"

#include "../store/scratchfile.h"
#include "queries/incidentrepository.h"
#include "support/mounts.h"

#include <QProcess>
#include <QTest>

namespace Watchroom {

namespace {
/// A file on \a disk that has one incident, INC-1.
std::unique_ptr<Writer> fileOn(const SmallDisk &disk, ScratchFile &scratch)
{
    scratch.declare(QStringLiteral("Sign-in is down"));
    if (!backupTo(scratch.writer().connection(), disk.pathOf("small.wr")))
        return {};
    auto writer = Writer::open(disk.pathOf("small.wr"), installation);
    return writer ? std::move(*writer) : nullptr;
}

Result<Acts> note(Writer &writer, ScratchFile &scratch, int n)
{
    NoteRequest request;
    request.text = QString::number(n);
    return writer.perform(request, scratch.context, QStringLiteral("INC-1"));
}

QStringList notesIn(Writer &writer)
{
    QStringList notes;
    const auto found = IncidentRepository(writer.connection()).find(QStringLiteral("INC-1"));
    if (!found)
        return {found.error().message};
    for (const EntryRecord &entry : found->timeline) {
        if (entry.kind == QLatin1String("note"))
            notes.append(entry.text);
    }
    return notes;
}

bool isWhole(Writer &writer)
{
    const auto report = check(writer.connection(), writer.identity(), CheckDepth::Whole);
    if (!report)
        qWarning("%s", qPrintable(report.error().message));
    return report && report->ok();
}
} // namespace

void FullDiskTest::refusesWholeActs()
{
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("only root can mount the small disk that this test fills");
    ScratchFile scratch;
    const auto writer = fileOn(disk, scratch);
    QVERIFY(writer);
    QStringList saved;
    for (int n = 0; n < 3; ++n) {
        QVERIFY(note(*writer, scratch, n));
        saved.append(QString::number(n));
    }
    QVERIFY(disk.fill());
    // The log beside the file may still have a little room of its own.
    std::optional<Error> refusal;
    for (int n = 3; !refusal && n < 1000; ++n) {
        if (const auto acts = note(*writer, scratch, n))
            saved.append(QString::number(n));
        else
            refusal = acts.error();
    }
    QVERIFY(refusal);
    QCOMPARE(refusal->code, ErrorCode::Full);
    QCOMPARE(refusal->message, QStringLiteral("The disk is full: nothing of this was saved in small.wr."));
    QVERIFY(!refusal->hint.isEmpty());
    QCOMPARE(notesIn(*writer), saved);
    QVERIFY(isWhole(*writer));

    QVERIFY(disk.free());
    QVERIFY(note(*writer, scratch, 1000));
    saved.append(QStringLiteral("1000"));
    QCOMPARE(notesIn(*writer), saved);
    QVERIFY(isWhole(*writer));
}

void FullDiskTest::tellsOnTheCommandLine()
{
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("only root can mount the small disk that this test fills");
    ScratchFile scratch;
    QVERIFY(fileOn(disk, scratch)); // and nobody has it open any more
    const auto run = [&disk] {
        QProcess program;
        program.start(qEnvironmentVariable("WATCHROOM_CLI"),
                      {QStringLiteral("--file"), disk.pathOf("small.wr"), QStringLiteral("--person"),
                       QStringLiteral("ann"), QStringLiteral("note"), QStringLiteral("INC-1"),
                       QStringLiteral("seen")});
        program.waitForFinished();
        return std::pair(program.exitCode(), QString::fromUtf8(program.readAllStandardError()));
    };
    QVERIFY(disk.fill());
    const auto [code, said] = run();
    QCOMPARE(code, 1);
    QVERIFY2(said.startsWith(QStringLiteral("watchroom-cli: The disk is full")), qPrintable(said));
    QVERIFY(disk.free());
    const auto [codeThen, saidThen] = run();
    QVERIFY2(codeThen == 0, qPrintable(saidThen));
    const auto writer = Writer::open(disk.pathOf("small.wr"), installation);
    QVERIFY(writer);
    QCOMPARE(notesIn(**writer), QStringList{QStringLiteral("seen")});
    QVERIFY(isWhole(**writer));
}

} // namespace Watchroom
