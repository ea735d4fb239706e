// SPDX-License-Identifier: GPL-3.0-or-later
#include "checktest.h"

#include "log/searchcheck.h"
#include "scratchfile.h"
#include "support/mounts.h"

#include <QFileInfo>
#include <QTest>

namespace Watchroom {

namespace {
QStringList kindsOf(const Result<CheckReport> &report)
{
    QStringList kinds;
    if (!report)
        return {report.error().message};
    for (const CheckProblem &problem : report->problems)
        kinds.append(problem.kind);
    kinds.removeDuplicates();
    return kinds;
}
} // namespace

void CheckTest::namesABrokenSearchIndex_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<QStringList>("kinds");
    QTest::addRow("none") << QByteArray("SELECT 1") << QStringList();
    QTest::addRow("its rows are gone")
        << QByteArray("DELETE FROM search_data WHERE id > 10") << QStringList{QStringLiteral("search")};
    QTest::addRow("it forgot a text")
        << QByteArray("DELETE FROM search_docsize") << QStringList{QStringLiteral("search")};
    QTest::addRow("it was emptied") << QByteArray("INSERT INTO search (search) VALUES ('delete-all')")
                                    << QStringList{QStringLiteral("search")};
}

void CheckTest::namesABrokenSearchIndex()
{
    QFETCH(QByteArray, damage);
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("Load drained"), {}}, file.context, name));
    file.close();
    sqlite3 *handle = nullptr; // as another program would, past all that our connections refuse
    QCOMPARE(sqlite3_open(qPrintable(file.path()), &handle), SQLITE_OK);
    if (damage.contains("search)")) { // full text itself must know our tokenizer
        sqlite3_close(handle);
        const auto connection = openFile(file.path());
        QVERIFY(connection);
        QVERIFY((*connection)->execute(damage));
    } else {
        QCOMPARE(sqlite3_exec(handle, damage.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(handle);
    }
    const auto writer = Writer::open(file.path(), installation);
    QVERIFY(writer);
    QTEST(kindsOf(check((*writer)->connection(), (*writer)->identity(), CheckDepth::Quick)), "kinds");
    QTEST(kindsOf(check((*writer)->connection(), (*writer)->identity(), CheckDepth::Whole)), "kinds");
}

/// Tables and log changed with another tool, so that each part by itself still looks whole.
void CheckTest::namesWhatWasForged_data()
{
    QTest::addColumn<QByteArray>("forgery");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const char *sql, const char *kind) {
        QTest::addRow("%s", name) << QByteArray(sql) << QString::fromLatin1(kind);
    };
    row("nothing", "SELECT 1", "");
    row("an act lost its content",
        "DELETE FROM timeline_entry; DELETE FROM change WHERE seq = (SELECT max(seq) FROM act);"
        "UPDATE act SET salt = NULL, payload = NULL WHERE seq = (SELECT max(seq) FROM act)",
        "digest");
    row("a redaction that nobody made",
        "INSERT INTO redaction SELECT id, id FROM act ORDER BY seq DESC LIMIT 1;"
        "UPDATE act SET salt = NULL, payload = NULL WHERE seq = (SELECT max(seq) FROM act)",
        "digest");
    row("what lists show", "UPDATE incident_row SET title = 'FORGED', severity = 's4'", "fold");
    row("a row of the list is gone", "DELETE FROM incident_row", "fold");
    row("an act forgot what it changed",
        "DELETE FROM timeline_entry; DELETE FROM change WHERE entity IN (SELECT key FROM entity WHERE kind = "
        "8);"
        "UPDATE entity SET kind = 0 WHERE kind = 8",
        "fold");
    row("a confidential stream is open", "UPDATE stream SET is_open = 1", "fold");
}

void CheckTest::namesWhatWasForged()
{
    QFETCH(QByteArray, forgery);
    QFETCH(QString, kind);
    ScratchFile file;
    file.declare(QStringLiteral("A key was published"), true);
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("Load drained"), {}}, file.context, name));
    file.close();
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(qPrintable(file.path()), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, forgery.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
    const auto writer = Writer::open(file.path(), installation);
    QVERIFY(writer);
    const QStringList kinds
        = kindsOf(check((*writer)->connection(), (*writer)->identity(), CheckDepth::Whole));
    QVERIFY2(kind.isEmpty() ? kinds.isEmpty() : kinds.contains(kind),
             qPrintable(kinds.join(QLatin1Char(' '))));
}

void CheckTest::leavesEveryByte()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    const QString folder = QFileInfo(file.path()).absolutePath();
    auto before = digestsIn(folder);
    QVERIFY(before.contains(QStringLiteral("scratch.wr-wal"))); // or a writing check would go unseen
    QVERIFY(file.check()->ok());
    auto after = digestsIn(folder);
    before.remove(QStringLiteral("scratch.wr-shm")); // who reads where, not what
    after.remove(QStringLiteral("scratch.wr-shm"));
    QCOMPARE(after, before);
}

void CheckTest::saysWhatItCouldNotAsk()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    const auto reading = openToRead(file.path());
    QVERIFY(reading);
    const auto report = check(**reading, *identityOf(**reading), CheckDepth::Whole);
    QVERIFY(report);
    QVERIFY(report->ok());
    QCOMPARE(report->unasked.size(), 1);
    QVERIFY(file.check()->unasked.isEmpty());
}

void CheckTest::waitsForNobodyForever()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    const auto other = openFile(file.path());
    QVERIFY(other);
    Transaction writing(file.writer().connection());
    QVERIFY(writing.begin());
    sqlite3_busy_timeout((*other)->handle(), 1);
    const auto state = searchState(**other);
    QVERIFY(state);
    QCOMPARE(*state, SearchState::Busy);
}

} // namespace Watchroom
