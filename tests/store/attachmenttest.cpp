// SPDX-License-Identifier: GPL-3.0-or-later
#include "attachmenttest.h"

#include "maintenance/backupredaction.h"
#include "maintenance/backups.h"
#include "maintenance/rescue.h"
#include "queries/incidentrepository.h"
#include "scratchfile.h"
#include "store/attachments.h"

#include <QTest>

namespace Watchroom {

namespace {
const QByteArray canary("attached-canary-7431");

/// Of three parts, so that what is lost in the middle shows; the canary stands in the second.
QByteArray threeParts()
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < 2 * AttachmentRecord::chunkBytes + 100; ++i)
        bytes += QByteArray::number(i) + ' ';
    bytes.replace(AttachmentRecord::chunkBytes + 50, canary.size(), canary);
    return bytes;
}

/// Hangs \a bytes on a new entry and gives it.
EntryRecord attach(ScratchFile &file, const QString &incident, const QByteArray &bytes,
                   const QString &name = QStringLiteral("graph.txt"))
{
    NoteRequest request{QStringLiteral("See the graph"), {}};
    request.files.append(*AttachedFile::of(name, bytes));
    const auto acts = file.writer().perform(request, file.context, incident);
    if (!acts)
        qFatal("%s", qPrintable(acts.error().message));
    return IncidentRepository(file.writer().connection()).find(incident)->timeline.last();
}

IncidentRecord read(ScratchFile &file, const QString &incident)
{
    return IncidentRepository(file.writer().connection()).find(incident).value_or(IncidentRecord());
}

int64_t number(ScratchFile &file, const QByteArray &sql)
{
    return file.writer().connection().statementFor(sql).firstInteger(-1).value_or(-1);
}

QStringList problemsOf(ScratchFile &file, CheckDepth depth)
{
    const auto report = check(file.writer().connection(), file.writer().identity(), depth);
    QStringList kinds;
    for (const CheckProblem &problem : report ? report->problems : QList<CheckProblem>())
        kinds.append(problem.kind);
    kinds.removeDuplicates();
    return kinds;
}
} // namespace

void AttachmentTest::comesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("parts");
    QTest::addRow("one byte") << QByteArray("x") << 1;
    QTest::addRow("just one part") << QByteArray(AttachmentRecord::chunkBytes, 'x') << 1;
    QTest::addRow("a byte more") << QByteArray(AttachmentRecord::chunkBytes + 1, 'x') << 2;
    QTest::addRow("the most") << QByteArray(AttachmentRecord::mostBytes, '\0') << 100;
}

void AttachmentTest::comesBackAsItWas()
{
    QFETCH(QByteArray, bytes);
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const EntryRecord entry = attach(file, name, bytes);
    QVERIFY(entry.attachment);
    QCOMPARE(entry.attachment->size, bytes.size());
    QCOMPARE(entry.attachment->name, QStringLiteral("graph.txt"));
    QTEST(int(number(file, "SELECT count(*) FROM attachment_chunk")), "parts");
    const auto back
        = attachmentBytes(file.writer().connection(), read(file, name).stream, entry.attachment->sha256);
    QVERIFY(back && *back == bytes);
    QCOMPARE(problemsOf(file, CheckDepth::Whole), QStringList());
}

void AttachmentTest::refusesWhatCannotBeAttached_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("taken");
    QTest::addRow("a file") << QStringLiteral("error graph.png") << 10 << true;
    QTest::addRow("empty") << QStringLiteral("a.png") << 0 << false;
    QTest::addRow("too large") << QStringLiteral("a.png") << int(AttachmentRecord::mostBytes) + 1 << false;
    QTest::addRow("a path") << QStringLiteral("../../a.png") << 10 << false;
    QTest::addRow("a path of Windows") << QStringLiteral("C:\\a.png") << 10 << false;
    QTest::addRow("a folder's name") << QStringLiteral("..") << 10 << false;
    QTest::addRow("a line break") << QStringLiteral("a\nb.png") << 10 << false;
    QTest::addRow("no name") << QStringLiteral(" ") << 10 << false;
}

void AttachmentTest::refusesWhatCannotBeAttached()
{
    QFETCH(QString, name);
    QFETCH(int, size);
    const auto file = AttachedFile::of(name, QByteArray(size, 'x'));
    QTEST(file.has_value(), "taken");
    if (!file) {
        QCOMPARE(file.error().code, ErrorCode::Invalid);
        QVERIFY(!file.error().hint.isEmpty());
    }
}

void AttachmentTest::storesTheSameContentOnce()
{
    ScratchFile file;
    const QString one = file.declare(QStringLiteral("Checkout fails"));
    const QString two = file.declare(QStringLiteral("Search is slow"));
    attach(file, one, threeParts());
    attach(file, one, threeParts(), QStringLiteral("again.txt"));
    attach(file, two, threeParts());
    QCOMPARE(number(file, "SELECT count(*) FROM attachment_chunk"), 3);
    const QString hidden = file.declare(QStringLiteral("A key was published"), true);
    attach(file, hidden, threeParts()); // or who reads one stream would need another's bytes
    QCOMPARE(number(file, "SELECT count(*) FROM attachment_chunk"), 6);
    QCOMPARE(problemsOf(file, CheckDepth::Whole), QStringList());
}

void AttachmentTest::namesWhatWasForged_data()
{
    QTest::addColumn<QByteArray>("forgery");
    QTest::addColumn<QStringList>("quick");
    QTest::addColumn<QStringList>("whole");
    QTest::addColumn<bool>("readable");
    const QStringList none, named{QStringLiteral("attachment")};
    const auto row = [](const char *name, const char *sql, const QStringList &quick, const QStringList &whole,
                        bool readable = false) {
        QTest::addRow("%s", name) << QByteArray(sql) << quick << whole << readable;
    };
    row("nothing", "SELECT 1", none, none, true);
    row("a part is gone", "DELETE FROM attachment_chunk WHERE part = 1", named, named);
    row("all parts are gone", "DELETE FROM attachment_chunk", named, named);
    row("a part is shorter", "UPDATE attachment_chunk SET bytes = x'00' WHERE part = 2", named, named);
    row("a part was moved", "UPDATE attachment_chunk SET part = 7 WHERE part = 2", named, named, true);
    row("a byte was changed",
        "UPDATE attachment_chunk SET bytes = CAST(substr(bytes, 1, 9) || 'x' || substr(bytes, 11) AS BLOB) "
        "WHERE part = 0",
        none, named);
    row("bytes that nobody names",
        "INSERT INTO attachment_chunk SELECT stream, zeroblob(32), 0, x'01' FROM attachment_chunk LIMIT 1",
        named, named, true);
}

void AttachmentTest::namesWhatWasForged()
{
    QFETCH(QByteArray, forgery);
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const EntryRecord entry = attach(file, name, threeParts());
    QVERIFY(file.writer().connection().execute(forgery));
    QTEST(problemsOf(file, CheckDepth::Quick), "quick");
    QTEST(problemsOf(file, CheckDepth::Whole), "whole");
    const auto back
        = attachmentBytes(file.writer().connection(), read(file, name).stream, entry.attachment->sha256);
    QTEST(back.has_value(), "readable");
}

void AttachmentTest::redactingTakesTheBytesAway_data()
{
    QTest::addColumn<bool>("redacted");
    QTest::addRow("redacted") << true;
    QTest::addRow("only withdrawn") << false;
}

void AttachmentTest::redactingTakesTheBytesAway()
{
    QFETCH(bool, redacted);
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const QString entry = attach(file, name, threeParts()).id.toString();
    QVERIFY(!file.holdersOf(canary).isEmpty());
    if (redacted)
        QVERIFY(file.writer().perform(RedactRequest{entry, QStringLiteral("a customer's data"), {}},
                                      file.context, name));
    else
        QVERIFY(file.writer().perform(WithdrawEntryRequest{entry}, file.context, name));
    QVERIFY(compact(file.writer().connection()));
    QCOMPARE(file.holdersOf(canary).isEmpty(), redacted);
    QCOMPARE(problemsOf(file, CheckDepth::Whole), QStringList());
    const IncidentRecord incident = read(file, name);
    const auto found = std::find_if(incident.timeline.begin(), incident.timeline.end(),
                                    [&](const EntryRecord &each) { return each.id.toString() == entry; });
    QVERIFY(found != incident.timeline.end());
    QCOMPARE(found->attachment.has_value(), !redacted);
}

void AttachmentTest::staysWhereAnotherEntryNamesIt()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const QString first = attach(file, name, threeParts()).id.toString();
    file.context.time += std::chrono::seconds(1);
    const QString second = attach(file, name, threeParts()).id.toString();
    QVERIFY(file.writer().perform(RedactRequest{first, QStringLiteral("why"), {}}, file.context, name));
    QCOMPARE(number(file, "SELECT count(*) FROM attachment_chunk"), 3);
    QVERIFY(file.writer().perform(RedactRequest{second, QStringLiteral("why"), {}}, file.context, name));
    QCOMPARE(number(file, "SELECT count(*) FROM attachment_chunk"), 0);
    QCOMPARE(problemsOf(file, CheckDepth::Whole), QStringList());
}

void AttachmentTest::redactsBackupsToo()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const QString entry = attach(file, name, threeParts()).id.toString();
    file.context.time += std::chrono::hours(1);
    const auto backup = backUp(file.writer().connection(), file.context.time);
    QVERIFY(backup && backup->isNew);
    attach(file, name, QByteArray("said after the backup"));
    QVERIFY(file.writer().perform(RedactRequest{entry, QStringLiteral("why"), {}}, file.context, name));
    QVERIFY(compact(file.writer().connection()));
    QCOMPARE(file.holdersOf(canary), QStringList{backup->newest.path});
    const auto done = redactBackups(file.writer().connection());
    QVERIFY(done);
    QCOMPARE(done->holding.value(0).why, QString());
    QCOMPARE(done->rewritten, QStringList{backup->newest.path});
    QCOMPARE(file.holdersOf(canary), QStringList());
    const auto opened = openToRead(backup->newest.path);
    QVERIFY(opened);
    const auto report = check(**opened, *identityOf(**opened), CheckDepth::Whole);
    QVERIFY(report && report->ok()); // also what the entry after it attaches is all there
}

void AttachmentTest::goesWithAnEntryThatMoves()
{
    ScratchFile file;
    const QString here = file.declare(QStringLiteral("Checkout fails"));
    const QString there = file.declare(QStringLiteral("Search is slow"));
    const EntryRecord entry = attach(file, here, threeParts());
    QVERIFY(file.writer().perform(MoveEntryRequest{entry.id.toString(), there}, file.context, here));
    QCOMPARE(read(file, there).timeline.last().attachment, entry.attachment);
    QCOMPARE(number(file, "SELECT count(*) FROM attachment_chunk"), 3);
    QVERIFY(file.writer().perform(UndoRequest{}, file.context, there));
    const IncidentRecord undone = read(file, there);
    QVERIFY(std::any_of(undone.timeline.begin(), undone.timeline.end(), [](const EntryRecord &each) {
        return each.withdrawn && each.attachment.has_value();
    }));
    QCOMPARE(problemsOf(file, CheckDepth::Whole), QStringList());
}

void AttachmentTest::goesIntoConfidence()
{
    ScratchFile file;
    const QString here = file.declare(QStringLiteral("Checkout fails"));
    const QString hidden = file.declare(QStringLiteral("A key was published"), true);
    const EntryRecord entry = attach(file, here, threeParts());
    QVERIFY(file.writer().perform(MoveEntryRequest{entry.id.toString(), hidden}, file.context, here));
    const EntryRecord moved = read(file, hidden).timeline.last();
    QCOMPARE(moved.text, entry.text);
    QCOMPARE(moved.attachment, entry.attachment);
    const StreamId open = read(file, here).stream, closed = read(file, hidden).stream;
    // What stays behind is withdrawn without a word on where it went.
    for (const EntryRecord &each : read(file, here).timeline)
        QVERIFY(!each.text.contains(hidden));
    Connection &connection = file.writer().connection();
    const QByteArray digest = entry.attachment->sha256;
    QVERIFY(attachmentBytes(connection, closed, digest).value_or(QByteArray()) == threeParts());
    QVERIFY(file.writer().lookAs(QStringLiteral("ben")));
    QVERIFY(!attachmentBytes(connection, closed, digest));
    QCOMPARE(problemsOf(file, CheckDepth::Whole), QStringList());
    // Nothing comes out again.
    QVERIFY(file.writer().lookAs(QStringLiteral("ann")));
    const auto out = file.writer().perform(MoveEntryRequest{moved.id.toString(), here}, file.context, hidden);
    QVERIFY(!out && out.error().code == ErrorCode::Refused);
    // A redaction follows the move, into confidence, too.
    QVERIFY(file.writer().perform(RedactRequest{entry.id.toString(), QStringLiteral("why"), {}}, file.context,
                                  here));
    QVERIFY(!attachmentBytes(connection, open, digest));
    QVERIFY(!attachmentBytes(connection, closed, digest));
    QVERIFY(attachmentsSince(connection, 0)->isEmpty());
    QCOMPARE(problemsOf(file, CheckDepth::Whole), QStringList());
}

void AttachmentTest::isWithdrawnByUndo()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    NoteRequest request{QString(), {}};
    request.files = {*AttachedFile::of(QStringLiteral("a.txt"), "one"),
                     *AttachedFile::of(QStringLiteral("b.txt"), "two")};
    const auto acts = file.writer().perform(request, file.context, name);
    QVERIFY(acts);
    QCOMPARE(acts->first().gesture, acts->last().gesture);
    QVERIFY(file.writer().perform(UndoRequest{}, file.context, name));
    QStringList standing;
    for (const EntryRecord &each : read(file, name).timeline) {
        if (each.attachment && !each.withdrawn)
            standing.append(each.text); // without words they are named after their files
    }
    QCOMPARE(standing, QStringList{QStringLiteral("a.txt")});
    QCOMPARE(problemsOf(file, CheckDepth::Whole), QStringList());
}

void AttachmentTest::isRescued_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<int>("lost");
    QTest::addRow("sound") << QByteArray("SELECT 1") << 0;
    QTest::addRow("a part is gone") << QByteArray("DELETE FROM attachment_chunk WHERE part = 1") << 1;
}

void AttachmentTest::isRescued()
{
    QFETCH(QByteArray, damage);
    QFETCH(int, lost);
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const EntryRecord entry = attach(file, name, threeParts());
    const StreamId stream = read(file, name).stream;
    QVERIFY(file.writer().connection().execute(damage));
    file.close();
    const QString target = file.pathOf(QStringLiteral("rescued.wr"));
    const auto done = rescue(file.path(), target);
    QVERIFY(done);
    QCOMPARE(done->attachmentsLost, lost);
    const auto writer = Writer::open(target, installation);
    QVERIFY(writer);
    QCOMPARE(attachmentBytes((*writer)->connection(), stream, entry.attachment->sha256).has_value(),
             lost == 0);
}

} // namespace Watchroom
