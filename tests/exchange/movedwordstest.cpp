// SPDX-License-Identifier: GPL-3.0-or-later
#include "movedwordstest.h"

#include "importfixture.h"
#include "queries/textsearch.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {
using Desk = std::unique_ptr<ImportFixture>;

Desk secondDesk(ImportFixture &file, quint64 seed)
{
    auto desk = std::make_unique<ImportFixture>(seed);
    desk->taken(u"from.ndjson"_s, file.acts());
    return desk;
}

void bring(ImportFixture &from, ImportFixture &into)
{
    into.context.time = std::max(into.context.time, from.context.time) + std::chrono::seconds(1);
    into.taken(u"in.ndjson"_s, from.acts());
}

EntryRecord entryWith(ImportFixture &file, const QString &incident, const QString &words)
{
    for (const EntryRecord &entry : file.incident(incident).timeline) {
        if (entry.text == words)
            return entry;
    }
    return {};
}

QString note(ImportFixture &file, const QString &incident, const QString &words)
{
    if (!file.writer().perform(NoteRequest{words, {}}, file.context, incident))
        qFatal("the note was refused");
    return entryWith(file, incident, words).id.toString();
}

void redact(ImportFixture &file, const QString &incident, const QString &entry)
{
    const auto done
        = file.writer().perform(RedactRequest{entry, u"a password"_s, {}, {}}, file.context, incident);
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    if (!removeRedactedWords(file.writer().connection()))
        qFatal("not compacted");
}

void move(ImportFixture &file, const QString &from, const QString &entry, const QString &into)
{
    const auto done = file.writer().perform(MoveEntryRequest{entry, into}, file.context, from);
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

/// As earlier versions moved: the copy does not name its origin.
void moveAsBefore(ImportFixture &file, const QString &from, const QString &entry, const QString &into)
{
    Writer &writer = file.writer();
    Transaction transaction(writer.connection());
    const auto begun = transaction.begin();
    SnapshotNeeds needs{.incident = from, .other = into, .timeline = true};
    const auto now = writer.snapshot(needs, file.context);
    auto acts = decide(*now, MoveEntryRequest{entry, into}, file.context);
    const auto log = writer.logWriter(file.context);
    for (Act &act : *acts) {
        for (Change &change : act.payload.changes)
            erase_if(change.fields, [](const FieldChange &field) { return field.field == u"moved_from"_s; });
        if (!(*log)->append(act, file.context.randomBytes(16), file.context.now()))
            qFatal("not appended");
    }
    if (!begun || !(*log)->project() || !transaction.commit())
        qFatal("not committed");
}

/// Where \a words still are: in the bytes of the file and its log, in the search index, or in an export.
QStringList holders(ImportFixture &file, const QString &words)
{
    QStringList found;
    for (const char *suffix : {"", "-wal", "-facts"}) {
        QFile bytes(file.path() + QLatin1String(suffix));
        if (bytes.open(QIODevice::ReadOnly) && bytes.readAll().contains(words.toUtf8()))
            found.append(QFile(bytes.fileName()).fileName().section(u'/', -1));
    }
    const auto hits = findText(file.writer().connection(), words, 10);
    if (!hits || !hits->isEmpty())
        found.append(u"search"_s);
    for (const QByteArray &line : file.acts().split('\n')) {
        const auto json = QJsonDocument::fromJson(line).object();
        if (QByteArray::fromBase64(json.value(u"payload"_s).toString().toLatin1()).contains(words.toUtf8()))
            found.append(u"export"_s);
    }
    return found;
}
} // namespace

void MovedWordsTest::redactsACopyMadeOnAnotherDesk_data()
{
    QTest::addColumn<bool>("asBefore");
    QTest::addColumn<bool>("redactionFirst");
    QTest::addColumn<bool>("movedTwice");
    for (const bool asBefore : {false, true}) {
        for (const bool first : {false, true}) {
            for (const bool twice : {false, true})
                QTest::addRow("%s, %s, %s", asBefore ? "an old copy" : "a copy",
                              twice ? "moved twice" : "moved once",
                              first ? "the redaction arrives first" : "the copy arrives first")
                    << asBefore << first << twice;
        }
    }
}

void MovedWordsTest::redactsACopyMadeOnAnotherDesk()
{
    QFETCH(bool, asBefore);
    QFETCH(bool, redactionFirst);
    QFETCH(bool, movedTwice);
    const auto moveOnce = asBefore ? moveAsBefore : move;
    ImportFixture ann;
    for (int i = 0; i < 4; ++i)
        ann.declare(u"Pushes fail"_s);
    const QString words = u"hunter2canary"_s, kept = u"plaincanary"_s;
    const QString entry = note(ann, u"INC-4"_s, words);
    note(ann, u"INC-4"_s, kept);
    const Desk bob = secondDesk(ann, 2), third = secondDesk(ann, 3);
    moveOnce(*bob, u"INC-4"_s, entry, u"INC-3"_s);
    if (movedTwice)
        moveOnce(*bob, u"INC-3"_s, entryWith(*bob, u"INC-3"_s, words).id.toString(), u"INC-2"_s);
    QVERIFY(!holders(*bob, words).isEmpty()); // or this test would prove nothing
    redact(ann, u"INC-4"_s, entry);
    bring(redactionFirst ? ann : *bob, *third);
    bring(redactionFirst ? *bob : ann, *third);
    bring(*bob, ann);
    bring(ann, *bob);
    for (ImportFixture *desk : {&ann, bob.get(), third.get()}) {
        QCOMPARE(holders(*desk, words), QStringList());
        QVERIFY(!holders(*desk, kept).isEmpty());
        QVERIFY(desk->check()->ok());
    }
}

void MovedWordsTest::redactsTheEntryThatACopyWasMovedFrom()
{
    ImportFixture ann;
    ann.declare(u"Pushes fail"_s);
    ann.declare(u"Search is slow"_s);
    const QString words = u"hunter2canary"_s;
    move(ann, u"INC-1"_s, note(ann, u"INC-1"_s, words), u"INC-2"_s);
    redact(ann, u"INC-2"_s, entryWith(ann, u"INC-2"_s, words).id.toString());
    QCOMPARE(holders(ann, words), QStringList());
    QVERIFY(ann.check()->ok());
}

void MovedWordsTest::redactsACopyInAConfidentialIncident()
{
    ImportFixture ann;
    ann.declare(u"Pushes fail"_s);
    const QString hidden = ann.declare(u"A key was published"_s, true);
    const QString words = u"hunter2canary"_s;
    const QString entry = note(ann, u"INC-1"_s, words);
    move(ann, u"INC-1"_s, entry, hidden);
    ann.context.who = u"bob"_s; // may not see the copy
    for (const char *role : {"ims"})
        static_cast<void>(
            ann.writer().perform(EngageRequest{{QLatin1String(role)}, {}, {}}, ann.context, u"INC-1"_s));
    ann.context.who = u"ann"_s;
    redact(ann, u"INC-1"_s, entry);
    QCOMPARE(holders(ann, words), QStringList());
    QVERIFY(ann.check()->ok());
}

void MovedWordsTest::leavesNoRedactedWordsOnThreeDesks_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void MovedWordsTest::leavesNoRedactedWordsOnThreeDesks()
{
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto below = [&random](qsizetype count) { return qsizetype(random() % size_t(count)); };
    const QStringList incidents{u"INC-1"_s, u"INC-2"_s, u"INC-3"_s};
    auto first = std::make_unique<ImportFixture>();
    for (int i = 0; i < incidents.size(); ++i)
        first->declare(u"Pushes fail"_s);
    QStringList canaries;
    for (int i = 0; i < 4; ++i) {
        canaries.append(u"canary%1x"_s.arg(i));
        note(*first, incidents[below(3)], canaries.last());
    }
    std::vector<Desk> desks;
    desks.push_back(std::move(first));
    for (quint64 desk = 2; desk <= 3; ++desk)
        desks.push_back(secondDesk(*desks[0], desk));
    QSet<QString> redacted;
    for (int step = 0; step < 14; ++step) {
        ImportFixture &desk = *desks[size_t(below(3))];
        desk.context.time += std::chrono::seconds(below(50));
        if (below(3) == 0) {
            bring(*desks[size_t(below(3))], desk);
            continue;
        }
        const QString from = incidents[below(3)], into = incidents[below(3)];
        QList<EntryRecord> written;
        for (const EntryRecord &entry : desk.incident(from).timeline) {
            if (entry.text.startsWith(u"canary"_s))
                written.append(entry);
        }
        if (written.isEmpty())
            continue;
        const EntryRecord entry = written[below(written.size())];
        if (below(4) == 0) {
            redact(desk, from, entry.id.toString());
            redacted.insert(entry.text);
        } else if (!entry.withdrawn && from != into) {
            move(desk, from, entry.id.toString(), into);
        }
    }
    for (int round = 0; round < 2; ++round) {
        for (const auto &[from, into] : {std::pair(0, 1), {1, 2}, {2, 0}, {1, 0}, {2, 1}, {0, 2}})
            bring(*desks[size_t(from)], *desks[size_t(into)]);
    }
    for (const Desk &desk : desks) {
        for (const QString &words : std::as_const(canaries)) {
            if (redacted.contains(words))
                QCOMPARE(holders(*desk, words), QStringList());
            else
                QVERIFY(!holders(*desk, words).isEmpty());
        }
        QVERIFY(desk->check()->ok());
        for (const QString &name : incidents)
            QVERIFY(desk->incident(name).timeline == desks[0]->incident(name).timeline);
    }
}

} // namespace Watchroom
