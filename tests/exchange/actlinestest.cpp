// SPDX-License-Identifier: GPL-3.0-or-later
#include "actlinestest.h"

#include "importfixture.h"
#include "store/attachments.h"
#include "store/localstore.h"
#include "transfer/export.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {
void note(ImportFixture &file, const QString &incident, const QString &text)
{
    QVERIFY(file.writer().perform(NoteRequest{text, {}}, file.context, incident));
}

/// A second desk of \a file's organisation.
std::unique_ptr<ImportFixture> deskOf(ImportFixture &file, quint64 seed)
{
    auto desk = std::make_unique<ImportFixture>(seed);
    desk->taken(u"from.ndjson"_s, file.acts());
    return desk;
}

/// The acts in \a lines as objects, header and end too.
QList<QJsonObject> objects(const QByteArray &lines)
{
    QList<QJsonObject> list;
    for (const QByteArray &line : lines.trimmed().split('\n'))
        list.append(QJsonDocument::fromJson(line).object());
    return list;
}

QByteArray joined(const QList<QJsonObject> &list)
{
    QByteArray lines;
    for (const QJsonObject &object : list)
        lines += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}
} // namespace

void ActLinesTest::anExportImportedIsTheSameToTheByte()
{
    ImportFixture file;
    file.declare(u"Pushes fail"_s);
    note(file, u"INC-1"_s, u"Load balancer drained"_s);
    const QString hidden = file.declare(u"A key was published"_s, true);
    note(file, hidden, u"revoked"_s);
    file.taken(u"log.csv"_s, logTable({logRow("INC0000045", "New", 0, "1-3-2024 08:05")}));
    const QByteArray acts = file.acts();
    ImportFixture other(2);
    const ImportReport report = other.taken(u"a.ndjson"_s, acts);
    QCOMPARE(report.format, u"watchroom-ndjson"_s);
    QCOMPARE(report.added.incidents, 3);
    QCOMPARE(other.acts(), acts);
    QCOMPARE(other.incident(u"INC-1"_s).title, u"Pushes fail"_s);
    QVERIFY(other.check()->ok());
    QCOMPARE(other.taken(u"a.ndjson"_s, acts).added.acts, 0);
    // The file is a desk of that organisation now.
    QCOMPARE(other.declare(u"Next"_s), u"INC-3"_s);
    QVERIFY(other.check()->ok());
}

namespace {
void attach(ImportFixture &file, const QString &incident, const QByteArray &bytes)
{
    NoteRequest request{u"See the graph"_s, {}};
    request.files.append(*AttachedFile::of(u"graph.txt"_s, bytes));
    QVERIFY(file.writer().perform(request, file.context, incident));
}

/// Two attachments, one in two parts; the header, acts, three parts, the end.
void attachTwo(ImportFixture &file)
{
    file.declare(u"Pushes fail"_s);
    attach(file, u"INC-1"_s, QByteArray(AttachmentRecord::chunkBytes + 5, 'a'));
    attach(file, u"INC-1"_s, "small");
}
} // namespace

void ActLinesTest::attachmentsTravelWithTheirActs()
{
    ImportFixture file;
    attachTwo(file);
    const QString hidden = file.declare(u"A key was published"_s, true);
    attach(file, hidden, "small"); // the same bytes in another stream
    const QByteArray acts = file.acts();
    QCOMPARE(objects(acts).last().value("attachments"_L1).toInt(), 3);
    ImportFixture other(2);
    other.taken(u"a.ndjson"_s, acts);
    QCOMPARE(other.acts(), acts);
    QVERIFY(other.check()->ok());
    QCOMPARE(other.taken(u"a.ndjson"_s, acts).added.acts, 0);
    file.context.who = u"ben"_s; // not named on the confidential one
    QCOMPARE(objects(file.acts()).last().value("attachments"_L1).toInt(), 2);
}

void ActLinesTest::redactedAttachmentsDoNotComeBack()
{
    ImportFixture file;
    attachTwo(file);
    const QByteArray before = file.acts();
    const QString entry = file.incident(u"INC-1"_s).timeline.last().id.toString();
    QVERIFY(file.writer().perform(RedactRequest{entry, u"private"_s, {}}, file.context, u"INC-1"_s));
    QCOMPARE(objects(file.acts()).last().value("attachments"_L1).toInt(), 1);
    file.taken(u"before.ndjson"_s, before);
    QCOMPARE(objects(file.acts()).last().value("attachments"_L1).toInt(), 1);
    QVERIFY(file.check()->ok());
}

void ActLinesTest::refusesADamagedAttachment_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<int>("line"); ///< from the end, which is 0
    QTest::addRow("a byte was changed") << u"byte"_s << 1;
    QTest::addRow("a part is missing") << u"part"_s << 1;
    QTest::addRow("a whole one is missing") << u"whole"_s << 0;
    QTest::addRow("its parts changed places") << u"order"_s << 2;
    QTest::addRow("an act stands behind it") << u"act"_s << 1;
}

void ActLinesTest::refusesADamagedAttachment()
{
    QFETCH(QString, damage);
    QFETCH(int, line);
    ImportFixture file;
    file.declare(u"Pushes fail"_s);
    attach(file, u"INC-1"_s, QByteArray(AttachmentRecord::chunkBytes + 5, 'a'));
    QList<QJsonObject> list = objects(file.acts());
    const qsizetype last = list.size() - 2;
    QCOMPARE(list[last].value("part"_L1).toInt(), 1);
    if (damage == u"byte"_s)
        list[last].insert(u"bytes"_s, u"YWFhYWI="_s);
    else if (damage == u"part"_s)
        list.removeAt(last);
    else if (damage == u"whole"_s)
        list.remove(last - 1, 2);
    else if (damage == u"order"_s)
        list.swapItemsAt(last, last - 1);
    else
        list.swapItemsAt(last - 2, last);
    if (damage == u"act"_s) // the parts stand in their order, and the act is what is wrong
        list.swapItemsAt(last - 2, last - 1);
    ImportFixture other(2);
    const QByteArray before = other.acts();
    ImportOptions options;
    options.path = other.write(u"a.ndjson"_s, joined(list));
    const auto refused = other.take(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Damaged);
    QCOMPARE(refused.error().detail, QString::number(list.size() - line));
    QCOMPARE(other.acts(), before);
}

void ActLinesTest::mergesBothWays()
{
    ImportFixture left;
    left.declare(u"Common"_s);
    const auto right = deskOf(left, 2);
    left.context.time += std::chrono::minutes(1);
    right->context.time += std::chrono::minutes(2);
    note(left, u"INC-1"_s, u"seen on the left"_s);
    left.declare(u"Left"_s);
    note(*right, u"INC-1"_s, u"seen on the right"_s);
    right->declare(u"Right"_s);
    QVERIFY(left.writer().perform(SetFieldRequest{{u"title"_s}, u"Common, left"_s, {}, {}}, left.context,
                                  u"INC-1"_s));
    QVERIFY(right->writer().perform(SetFieldRequest{{u"title"_s}, u"Common, right"_s, {}, {}}, right->context,
                                    u"INC-1"_s));
    const QByteArray fromLeft = left.acts(), fromRight = right->acts();
    QVERIFY(fromLeft != fromRight);
    QVERIFY(left.taken(u"r.ndjson"_s, fromRight).added.acts > 0);
    right->taken(u"l.ndjson"_s, fromLeft);
    QCOMPARE(left.acts(), right->acts());
    for (ImportFixture *file : {&left, right.get()}) {
        QVERIFY(file->check()->ok());
        QCOMPARE(file->counts().incidents, 3);
        QCOMPARE(file->incident(u"INC-2"_s).title, u"Left"_s); // the earlier keeps the number
        QCOMPARE(file->incident(u"INC-2b"_s).title, u"Right"_s);
        QCOMPARE(file->incident(u"INC-1"_s).conflicts.size(), 1);
        QCOMPARE(file->incident(u"INC-1"_s).title, u"Common, right"_s);
        QCOMPARE(file->incident(u"INC-1"_s).timeline.size(), left.incident(u"INC-1"_s).timeline.size());
    }
}

void ActLinesTest::refusesAnotherOrganisation()
{
    ImportFixture file, stranger(2);
    file.declare(u"Ours"_s);
    const QByteArray before = file.acts();
    const QByteArray theirs = stranger.acts();
    ImportOptions options;
    options.path = file.write(u"theirs.ndjson"_s, theirs);
    const auto refused = file.take(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(file.acts(), before);
}

void ActLinesTest::refusesADamagedChain_data()
{
    QTest::addColumn<QString>("damage");
    for (const char *damage : {"an act is missing", "the end is missing", "a payload was changed",
                               "a payload was taken out", "a kind was changed", "two acts changed places"})
        QTest::addRow("%s", damage) << QString::fromLatin1(damage);
}

void ActLinesTest::refusesADamagedChain()
{
    QFETCH(QString, damage);
    ImportFixture file;
    file.declare(u"One"_s);
    note(file, u"INC-1"_s, u"two"_s);
    note(file, u"INC-1"_s, u"three"_s);
    QList<QJsonObject> acts = objects(file.acts());
    if (damage == u"an act is missing"_s) {
        acts.removeAt(2);
        acts.last()[u"acts"_s] = acts.size() - 2;
    } else if (damage == u"the end is missing"_s) {
        acts.removeLast();
    } else if (damage == u"a payload was changed"_s) {
        acts[3][u"payload"_s] = acts[4][u"payload"_s];
    } else if (damage == u"a payload was taken out"_s) {
        acts[3][u"payload"_s] = QJsonValue();
        acts[3][u"salt"_s] = QJsonValue();
    } else if (damage == u"a kind was changed"_s) {
        acts[3][u"kind"_s] = u"decision"_s;
    } else {
        acts.swapItemsAt(2, 3);
    }
    ImportFixture other(2);
    const QByteArray before = other.acts();
    ImportOptions options;
    options.path = other.write(u"damaged.ndjson"_s, joined(acts));
    const auto refused = other.take(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Damaged);
    QCOMPARE(other.acts(), before); // also the organisation is its own again
    QVERIFY(other.check()->ok());
    other.taken(u"whole.ndjson"_s, file.acts()); // the control: undamaged it goes in
    QCOMPARE(other.acts(), file.acts());
}

void ActLinesTest::keepsRedactedWordsAway()
{
    ImportFixture file;
    file.declare(u"One"_s);
    note(file, u"INC-1"_s, u"the password is swordfish"_s);
    const auto desk = deskOf(file, 2);
    const QByteArray withWords = file.acts();
    const QString entry = shortCode(file.incident(u"INC-1"_s).timeline.last().id);
    QVERIFY(file.writer().perform(RedactRequest{entry, u"a secret"_s, {}}, file.context, u"INC-1"_s));
    const QByteArray without = file.acts();
    desk->taken(u"r.ndjson"_s, without); // takes the words away where they were
    QCOMPARE(desk->acts(), without);
    QCOMPARE(desk->incident(u"INC-1"_s).timeline[1].text, QString());
    QVERIFY(desk->check()->ok());
    desk->taken(u"w.ndjson"_s, withWords); // and an older export does not bring them back
    QCOMPARE(desk->acts(), without);
    ImportFixture fresh(3);
    fresh.taken(u"r.ndjson"_s, without);
    QCOMPARE(fresh.acts(), without);
    QVERIFY(fresh.check()->ok());
}

void ActLinesTest::showsOnlyWhatTheViewerMaySee()
{
    ImportFixture file;
    file.declare(u"Open"_s);
    const QByteArray before = file.acts();
    file.declare(u"A key was published"_s, true);
    QVERIFY(file.acts() != before);
    file.context.who = u"ben"_s;
    QCOMPARE(file.acts(), before); // as if it had never been
    // Who was not told gets it with an export of somebody who was, and still does not see it.
    file.context.who = u"ann"_s;
    const QByteArray all = file.acts();
    ImportFixture bens(2);
    bens.context.who = u"ben"_s;
    bens.taken(u"all.ndjson"_s, all);
    QCOMPARE(bens.acts(), before);
    QCOMPARE(bens.counts().incidents, 1);
    bens.context.who = u"ann"_s;
    QCOMPARE(bens.acts(), all);
}

namespace {
QByteArray packedActs(ImportFixture &file)
{
    QByteArray packed;
    QBuffer buffer(&packed);
    buffer.open(QIODevice::WriteOnly);
    if (!runExport(file.writer(), {u"watchroom"_s, {}, {}}, file.context, buffer))
        qFatal("the acts could not be packed");
    return packed;
}
} // namespace

void ActLinesTest::withholdsActsOfAnIncidentMadeConfidential()
{
    ImportFixture file;
    file.declare(u"Pushes fail"_s);
    note(file, u"INC-1"_s, u"Acme is hit"_s);
    QVERIFY(file.writer().perform(EngageRequest{{u"lead"_s}, u"ann"_s, {}}, file.context, u"INC-1"_s));
    QVERIFY(
        file.writer().perform(ConfidentialityRequest{true, u"names a customer"_s}, file.context, u"INC-1"_s));
    const QByteArray whole = file.acts();
    file.context.who = u"ben"_s;
    const QByteArray partial = file.acts();
    QVERIFY(whole.contains(QByteArray("Acme is hit").toBase64().left(8)) || whole.size() > partial.size());
    for (const QJsonObject &line : objects(partial))
        QVERIFY(!QByteArray::fromBase64(line.value("payload"_L1).toString().toLatin1()).contains("Acme"));
    ImportFixture other(2);
    other.taken(u"partial.ndjson"_s, partial);
    QVERIFY2(other.check()->ok(), qPrintable(other.check()->problems.value(0).text));
    QCOMPARE(other.acts(), partial);
    other.taken(u"whole.ndjson"_s, whole);
    QVERIFY2(other.check()->ok(), qPrintable(other.check()->problems.value(0).text));
    QCOMPARE(other.acts(), whole);
    QVERIFY(other.incident(u"INC-1"_s).confidential);
}

void ActLinesTest::takesTheCompressedFormToo()
{
    ImportFixture file;
    file.declare(u"One"_s);
    const QByteArray packed = packedActs(file);
    QVERIFY(packed.size() < file.acts().size());
    ImportFixture other(2);
    QCOMPARE(other.taken(u"one.watchroom"_s, packed).format, u"watchroom-ndjson"_s);
    QCOMPARE(other.acts(), file.acts());
}

void ActLinesTest::theCompressedFormHoldsAttachments()
{
    ImportFixture file;
    attachTwo(file);
    ImportFixture other(2);
    other.taken(u"one.watchroom"_s, packedActs(file));
    QCOMPARE(other.acts(), file.acts());
    QVERIFY(other.check()->ok());
    const IncidentRecord incident = other.incident(u"INC-1"_s);
    QCOMPARE(incident.timeline.size(), 3);
    QList<QByteArray> bytes;
    for (const EntryRecord &entry : incident.timeline) {
        if (entry.attachment)
            bytes.append(
                attachmentBytes(other.writer().connection(), incident.stream, entry.attachment->sha256)
                    .value_or(QByteArray()));
    }
    QCOMPARE(bytes, (QList<QByteArray>{QByteArray(AttachmentRecord::chunkBytes + 5, 'a'), "small"}));
}

void ActLinesTest::whatWaitsToBeAttachedStaysOnItsDesk()
{
    ImportFixture file;
    file.declare(u"One"_s);
    const QByteArray acts = file.acts(), packed = packedActs(file);
    LocalStore store(file.writer().connection());
    QVERIFY(store.saveDraftFile(u"incident/1/entry"_s, *AttachedFile::of(u"graph.txt"_s, "swordfish")));
    QCOMPARE(file.acts(), acts);
    QCOMPARE(packedActs(file), packed);
    QCOMPARE(file.holdersOf("swordfish").size(), 1); // it was kept, or this would prove nothing
    QVERIFY(file.check()->ok());
}

void ActLinesTest::aTailGoesWhereTheRestIs()
{
    ImportFixture file;
    file.declare(u"One"_s);
    const auto desk = deskOf(file, 2);
    file.context.time += std::chrono::hours(1);
    const Moment since = Moment::exact(file.context.time);
    note(file, u"INC-1"_s, u"later"_s);
    QByteArray tail;
    QBuffer buffer(&tail);
    buffer.open(QIODevice::WriteOnly);
    QCOMPARE(runExport(file.writer(), {u"watchroom-ndjson"_s, since, {}}, file.context, buffer).value(), 1);
    QCOMPARE(desk->taken(u"tail.ndjson"_s, tail).added.timelineEntries, 1);
    QCOMPARE(desk->acts(), file.acts());
    ImportFixture fresh(3); // has not what goes before
    ImportOptions options;
    options.path = fresh.write(u"tail.ndjson"_s, tail);
    QVERIFY(!fresh.take(options));
}

} // namespace Watchroom
