// SPDX-License-Identifier: GPL-3.0-or-later
#include "filetest.h"

#include "queries/incidentrepository.h"
#include "queries/textsearch.h"
#include "scratchfile.h"
#include "workspace/reader.h"

#include <QTest>

namespace Watchroom {

void FileTest::aCopyBecomesADeskOfItsOwn()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const QString copy = file.pathOf(QStringLiteral("copy.wr"));
    QVERIFY(backupTo(file.writer().connection(), copy));
    const auto other = Writer::open(copy, installation);
    QVERIFY(other);
    const auto here = file.writer().perform(NoteRequest{QStringLiteral("here"), {}}, file.context, name);
    const auto there = (*other)->perform(NoteRequest{QStringLiteral("there"), {}}, file.context, name);
    QVERIFY(here && there);
    QVERIFY(here->last().desk != there->last().desk);
    QCOMPARE(there->last().n, 1);
}

void FileTest::twoWritersSeeEachOther()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto other = Writer::open(file.path(), installation);
    QVERIFY(other);
    for (int i = 0; i < 20; ++i) {
        QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("a"), {}}, file.context, name));
        QVERIFY((*other)->perform(NoteRequest{QStringLiteral("b"), {}}, file.context, name));
    }
    QCOMPARE(IncidentRepository(file.writer().connection()).find(name)->timeline.size(), 41);
    QVERIFY(file.check()->ok());
}

void FileTest::aBackupIsWholeAndReplacesNothing()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const QString copy = file.pathOf(QStringLiteral("copy.wr"));
    QVERIFY(backupTo(file.writer().connection(), copy));
    QVERIFY(!backupTo(file.writer().connection(), copy));
    const QString restored = file.pathOf(QStringLiteral("restored.wr"));
    QVERIFY(restoreFrom(copy, restored));
    const auto opened = Writer::open(restored, installation);
    QVERIFY(opened);
    QCOMPARE(IncidentRepository((*opened)->connection()).find(name)->title, QStringLiteral("Checkout fails"));
}

void FileTest::findsJapaneseWordsByTheirMiddle()
{
    ScratchFile file;
    file.declare(QStringLiteral("API障害発生中"));
    file.declare(QStringLiteral("Größere Störung"));
    IncidentRepository repository(file.writer().connection());
    for (const QString &word : {QStringLiteral("障害"), QStringLiteral("害発生"), QStringLiteral("api"),
                                QStringLiteral("storung")}) {
        IncidentFilter filter;
        filter.text = word;
        const auto rows = repository.list(filter);
        QVERIFY(rows);
        QVERIFY2(rows->size() == 1, qPrintable(word));
    }
}

void FileTest::findsTextWithTheWordsAround()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("The gateway was\nrestarted at noon"), {}},
                                  file.context, name));
    QVERIFY(
        file.writer().perform(NoteRequest{QStringLiteral("Gateway is quiet again"), {}}, file.context, name));
    Connection &connection = file.writer().connection();
    const auto found = findText(connection, QStringLiteral("gatew"), 10);
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->first().snippet, // the latest written first
             QString(FoundText::open) + QStringLiteral("Gateway") + FoundText::close
                 + QStringLiteral(" is quiet again"));
    QCOMPARE(found->first().incident, name);
    QVERIFY(found->last().snippet.endsWith(QLatin1String("was restarted at noon")));
    QCOMPARE(found->last().entry, IncidentRepository(connection).find(name)->timeline.at(1).id);
    QCOMPARE(findText(connection, QStringLiteral("gateway noon"), 10)->size(), 1);
    QCOMPARE(findText(connection, QStringLiteral("gateway"), 1)->size(), 1);
    QVERIFY(findText(connection, QStringLiteral("checkout"), 10)->last().what == FoundText::What::Title);
    QVERIFY(findText(connection, QStringLiteral("  \"* "), 10)->isEmpty());
    const QString secret = file.declare(QStringLiteral("Leaked gateway key"), true);
    QCOMPARE(findText(connection, QStringLiteral("leaked"), 10)->first().incident, secret);
    FakeContext stranger = file.context;
    stranger.who = QStringLiteral("eve");
    const auto reader = Reader::open(file.path(), std::make_shared<FakeContext>(stranger));
    QVERIFY(findText((*reader)->connection(), QStringLiteral("leaked"), 10)->isEmpty());
}

void FileTest::hostileTextIsKeptAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("markup") << QStringLiteral("<img src=file:///etc/passwd>");
    QTest::addRow("SQL") << QStringLiteral("'); DROP TABLE act; --");
    QTest::addRow("emoji") << QStringLiteral("🔥🔥 \U0001F469\u200d\U0001F692");
    QTest::addRow("right to left") << QStringLiteral("تعطل الدفع");
    QTest::addRow("lines") << QStringLiteral("one\ntwo\r\nthree");
    QTest::addRow("search syntax") << QStringLiteral("\"a\" AND (b* NEAR c");
    QTest::addRow("20,000 without a space") << QString(20'000, QLatin1Char('x'));
}

void FileTest::hostileTextIsKeptAsItIs()
{
    QFETCH(QString, text);
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    QVERIFY(file.writer().perform(NoteRequest{text, {}}, file.context, name));
    QCOMPARE(IncidentRepository(file.writer().connection()).find(name)->timeline.last().text, text);
    IncidentFilter filter;
    filter.text = text.left(100);
    QVERIFY(IncidentRepository(file.writer().connection()).list(filter));
    QVERIFY(file.check()->ok());
}

} // namespace Watchroom
