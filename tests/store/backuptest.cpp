// SPDX-License-Identifier: GPL-3.0-or-later
#include "backuptest.h"

#include "maintenance/backups.h"
#include "queries/incidentrepository.h"
#include "scratchfile.h"

#include <QFile>
#include <QTest>

namespace Watchroom {

namespace {
using namespace std::chrono;
constexpr int64_t gib = int64_t(1) << 30;

/// One every hour for \a count hours until 2026-06-23 14:00, a Tuesday.
QList<BackupFile> hourly(int count, int64_t bytes)
{
    const Instant last = FakeContext().time;
    QList<BackupFile> backups;
    for (int i = 0; i < count; ++i)
        backups.append({QString::number(i), last - hours(i), bytes});
    return backups;
}
} // namespace

void BackupTest::keepsHoursDaysAndWeeks_data()
{
    QTest::addColumn<QList<BackupFile>>("backups");
    QTest::addColumn<int64_t>("freeBytes");
    QTest::addColumn<int>("kept");
    QTest::addColumn<int>("oldestHours"); ///< of those kept, before the newest
    QTest::addRow("none") << QList<BackupFile>() << 100 * gib << 0 << -1;
    QTest::addRow("one") << hourly(1, 1) << 100 * gib << 1 << 0;
    QTest::addRow("a day") << hourly(24, 1) << 100 * gib << 24 << 23;
    // 24 hours; of 14 days (15 hours of today, then full ones) the two newest are among the hours; weeks
    // that end on Sundays, of which the first ones are among the days
    QTest::addRow("a quarter of a year")
        << hourly(24 * 91, 1) << 100 * gib << 24 + 12 + 5 << 14 + 1 + 24 * (1 + 7 * 6);
    QTest::addRow("two always stay") << hourly(24, 5 * gib) << int64_t(0) << 2 << 1;
    QTest::addRow("no disk left") << hourly(4, 1) << int64_t(0) << 2 << 1;
    QTest::addRow("a tenth of a small disk")
        << hourly(24 * 91, 1) << int64_t(60 - 24 * 91) << 6 << 24 * 7 + 15 + 24;
    QTest::addRow("ten gibibytes of a large one") << hourly(24 * 30, gib) << 10'000 * gib << 10 << 0;
}

void BackupTest::keepsHoursDaysAndWeeks()
{
    QFETCH(QList<BackupFile>, backups);
    QFETCH(int64_t, freeBytes);
    QFETCH(int, oldestHours);
    const QList<BackupFile> kept = backupsToKeep(backups, freeBytes);
    QTEST(int(kept.size()), "kept");
    for (qsizetype i = 0; i < std::min<qsizetype>(2, backups.size()); ++i)
        QCOMPARE(kept[i], backups[i]); // newest first
    if (oldestHours > 0)
        QCOMPARE((backups.first().at - kept.last().at) / hours(1), oldestHours);
    std::reverse(backups.begin(), backups.end()); // the order in which they are found says nothing
    QCOMPARE(backupsToKeep(backups, freeBytes), kept);
    QCOMPARE(backupsToKeep(kept,
                           freeBytes
                               + (backups.size() - kept.size()) * (backups.isEmpty() ? 0 : backups[0].bytes)),
             kept);
}

void BackupTest::isMadeOnlyOfWhatIsNew()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto first = backUp(file.writer().connection(), file.context.time);
    QVERIFY(first && first->isNew);
    QVERIFY(first->newest.path.endsWith(QStringLiteral("scratch.wr.backups/2026-06-23T14-00-00Z.wr")));
    QCOMPARE(QFile::permissions(first->newest.path)
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    file.context.time += hours(1);
    const auto second = backUp(file.writer().connection(), file.context.time);
    QVERIFY(second && !second->isNew);
    QCOMPARE(second->newest, first->newest);
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("new"), {}}, file.context, name));
    const auto third = backUp(file.writer().connection(), file.context.time);
    QVERIFY(third && third->isNew);
    QCOMPARE(datedBackups(file.path()), (QList<BackupFile>{third->newest, first->newest}));
    const auto opened = openToRead(third->newest.path);
    QVERIFY(opened);
    QCOMPARE(IncidentRepository(**opened).find(name)->timeline.last().text, QStringLiteral("new"));
}

void BackupTest::removesWhatTheRuleLetsGo()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const QString other = *makeBackupFolder(file.path()) + QStringLiteral("/before-version-2.wr");
    QVERIFY(backupTo(file.writer().connection(), other));
    QList<BackupFile> made;
    for (int hour = 0; hour < 30; ++hour) {
        file.context.time += hours(1);
        QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("new"), {}}, file.context, name));
        const auto done = backUp(file.writer().connection(), file.context.time);
        QVERIFY(done && done->isNew);
        made.prepend(done->newest);
    }
    // From 15:00 on one day to 20:00 on the next: the 24 of the last hours, in which 23:00 is.
    QCOMPARE(datedBackups(file.path()), made.mid(0, 24));
    QVERIFY(QFile::exists(other)); // stays until a person removes it
}

void BackupTest::isWholeWhileOthersWrite()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto other = Writer::open(file.path(), installation);
    QVERIFY(other);
    Transaction writing(file.writer().connection()); // somebody is in the middle of something
    QVERIFY(writing.begin());
    QVERIFY(file.writer().connection().execute("UPDATE incident SET title = 'half'"));
    const auto done = backUp((*other)->connection(), file.context.time);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const auto opened = openToRead(done->newest.path);
    QVERIFY(opened);
    QCOMPARE(IncidentRepository(**opened).find(name)->title, QStringLiteral("Checkout fails"));
}

void BackupTest::stopsWhenAsked()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    const std::atomic_bool stop = true;
    const auto stopped = backUp(file.writer().connection(), file.context.time, &stop);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(backupFolder(file.path())).isEmpty());
}

void BackupTest::aBrokenOneIsNotTakenForGood()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto good = backUp(file.writer().connection(), file.context.time);
    QVERIFY(good);
    QVERIFY(file.writer().perform(NoteRequest{QStringLiteral("new"), {}}, file.context, name));
    const auto broken = backUp(file.writer().connection(), file.context.time + hours(1));
    QVERIFY(broken);
    QCOMPARE(newestGoodBackup(file.path())->path, broken->newest.path);
    QFile bytes(broken->newest.path);
    QVERIFY(bytes.open(QIODevice::ReadWrite));
    QVERIFY(bytes.resize(bytes.size() / 2));
    bytes.close();
    QCOMPARE(newestGoodBackup(file.path())->path, good->newest.path);
}

} // namespace Watchroom
