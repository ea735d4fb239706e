// SPDX-License-Identifier: GPL-3.0-or-later
#include "rescuetest.h"

#include "maintenance/backups.h"
#include "maintenance/rescue.h"
#include "queries/incidentrepository.h"
#include "scratchfile.h"
#include "store/localstore.h"
#include "store/place.h"
#include "support/mounts.h"

#include <QFile>
#include <QTest>

namespace Watchroom {

namespace {
const QString incident = QStringLiteral("INC-1");
constexpr int notes = 300;

/// Was about to be attached.
AttachedFile waiting()
{
    return AttachedFile::of(QStringLiteral("trace.log"), "10:03 refused").value();
}

/// A closed file with many notes and a draft.
std::unique_ptr<ScratchFile> full()
{
    auto file = std::make_unique<ScratchFile>();
    file->declare(QStringLiteral("Checkout fails"));
    const auto noted = file->writer().together([&]() -> Result<void> {
        for (int i = 0; i < notes; ++i)
            WR_TRY(file->writer().perform(
                NoteRequest{QStringLiteral("note %1 ").arg(i) + QString(200, QLatin1Char('x')), {}},
                file->context, incident));
        return {};
    });
    if (!noted
        || !LocalStore(file->writer().connection())
                .saveDraft({QStringLiteral("k"), QStringLiteral("half"), 4, {}})
        || !LocalStore(file->writer().connection()).saveDraftFile(QStringLiteral("k"), waiting()))
        qFatal("the file could not be filled");
    return file;
}

void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(from) || file.write(bytes) != bytes.size())
        qFatal("the file could not be spoiled");
}

/// Entries of the incident in the file at \a path, which must be sound but for gaps in its chain.
qsizetype entriesIn(const QString &path)
{
    const auto writer = Writer::open(path, installation);
    if (!writer)
        return -1;
    const auto report = check((*writer)->connection(), (*writer)->identity(), CheckDepth::Whole);
    if (!report)
        return -2;
    for (const CheckProblem &problem : report->problems) {
        if (problem.kind != QLatin1String("chain"))
            return -3;
    }
    const auto found = IncidentRepository((*writer)->connection()).find(incident);
    return found ? found->timeline.size() : -4;
}

qint64 someTablePage(ScratchFile &file, const char *table)
{
    Statement &pages = file.writer().connection().statementFor(
        "SELECT pageno FROM dbstat WHERE name = :name AND pagetype = 'leaf' ORDER BY pageno");
    pages.bind(":name", QString::fromLatin1(table));
    QList<qint64> found;
    if (!pages.each([&found](const Statement &row) { found.append(row.integer(0)); }))
        return 0;
    return found.isEmpty() ? 0 : found[found.size() / 2];
}
} // namespace

void RescueTest::bringsOutWhatCanBeRead_data()
{
    QTest::addColumn<bool>("backup"); ///< one was made after the notes
    QTest::addColumn<QString>("damage");
    QTest::addColumn<int>("leastEntries");
    QTest::addRow("sound") << false << QStringLiteral("none") << notes + 2;
    QTest::addRow("tables broken, the log whole") << false << QStringLiteral("timeline_entry") << notes + 2;
    QTest::addRow("a page of the log broken") << false << QStringLiteral("act") << notes - 40;
    QTest::addRow("a page of the log broken, with a backup") << true << QStringLiteral("act") << notes + 2;
    QTest::addRow("nothing left, with a backup") << true << QStringLiteral("all") << notes + 1;
    QTest::addRow("nothing left") << false << QStringLiteral("all") << -1;
}

void RescueTest::bringsOutWhatCanBeRead()
{
    QFETCH(bool, backup);
    QFETCH(QString, damage);
    QFETCH(int, leastEntries);
    const auto file = full();
    if (backup)
        QVERIFY(backUp(file->writer().connection(), file->context.time));
    QVERIFY(file->writer().perform(NoteRequest{QStringLiteral("the last"), {}}, file->context, incident));
    QVERIFY(file->writer().connection().execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    const qint64 page = damage == QLatin1String("none") || damage == QLatin1String("all")
        ? 0
        : someTablePage(*file, qPrintable(damage));
    file->close();
    if (page > 0)
        overwrite(file->path(), (page - 1) * 4096, QByteArray(4096, '\x7f'));
    else if (damage == QLatin1String("all"))
        overwrite(file->path(), 100, QByteArray(QFileInfo(file->path()).size() - 100, '\x7f'));
    const QString folder = QFileInfo(file->path()).absolutePath();
    const auto before = digestsIn(folder);
    const QString target = file->pathOf(QStringLiteral("rescued.wr"));
    const auto rescued = rescue(file->path(), target);
    auto after = digestsIn(folder);
    QCOMPARE(after.remove(QStringLiteral("rescued.wr")), leastEntries < 0 ? 0 : 1);
    QCOMPARE(after, before);
    if (leastEntries < 0) {
        QVERIFY(!rescued);
        QCOMPARE(rescued.error().code, ErrorCode::Damaged);
        QVERIFY(!rescued.error().hint.isEmpty());
        return;
    }
    QVERIFY2(rescued, rescued ? "" : qPrintable(rescued.error().message + rescued.error().detail));
    QCOMPARE(rescued->from.has_value(), backup);
    QCOMPARE(rescued->lost > 0, damage == QLatin1String("act") || damage == QLatin1String("all"));
    const qsizetype entries = entriesIn(target);
    QVERIFY2(entries >= leastEntries, qPrintable(QString::number(entries)));
    const auto opened = openToRead(target);
    QVERIFY(opened);
    QCOMPARE((*LocalStore(**opened).drafts()).size(), 1);
    QCOMPARE(*LocalStore(**opened).draftFiles(QStringLiteral("k")), QList<AttachedFile>{waiting()});
}

/// A program was killed: what it recorded last is in the log beside the file only.
void RescueTest::readsTheLogBesideIt()
{
    const auto file = full();
    QVERIFY(file->writer().connection().execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    QVERIFY(file->writer().perform(NoteRequest{QStringLiteral("the last"), {}}, file->context, incident));
    const qint64 page = someTablePage(*file, "timeline_entry");
    QTemporaryDir folder;
    const QString broken = folder.filePath(QStringLiteral("broken.wr"));
    QVERIFY(QFile::copy(file->path(), broken));
    QVERIFY(QFile::copy(file->path() + QStringLiteral("-wal"), broken + QStringLiteral("-wal")));
    overwrite(broken, (page - 1) * 4096, QByteArray(4096, '\x7f'));
    const auto before = digestsIn(folder.path());
    const QString target = folder.filePath(QStringLiteral("rescued.wr"));
    QVERIFY(rescue(broken, target));
    QCOMPARE(entriesIn(target), notes + 2);
    const auto after = digestsIn(folder.path());
    for (auto it = before.begin(); it != before.end(); ++it)
        QCOMPARE(after.value(it.key()), it.value());
}

void RescueTest::replacesNothing()
{
    const auto file = full();
    file->close();
    const QString target = file->pathOf(QStringLiteral("there.wr"));
    QFile there(target);
    QVERIFY(there.open(QIODevice::WriteOnly));
    const auto rescued = rescue(file->path(), target);
    QVERIFY(!rescued);
    QCOMPARE(rescued.error().code, ErrorCode::Refused);
    QCOMPARE(QFileInfo(target).size(), 0);
}

/// Any one page of the file lost: nineteen of twenty entries or more come out, unless it is one of the few
/// without which the log itself can't be found.
void RescueTest::losesLittleToOnePage()
{
    const auto file = full();
    file->close();
    QFile source(file->path());
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray bytes = source.readAll();
    const qint64 pages = bytes.size() / 4096;
    int hopeless = 0, tried = 0;
    for (qint64 page = 1; page < pages; page += 7) {
        QTemporaryDir folder;
        const QString broken = folder.filePath(QStringLiteral("broken.wr"));
        QFile copy(broken);
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(bytes);
        copy.close();
        overwrite(broken, page * 4096, QByteArray(4096, '\x7f'));
        const QString target = folder.filePath(QStringLiteral("rescued.wr"));
        ++tried;
        if (!rescue(broken, target) || entriesIn(target) < notes * 95 / 100)
            ++hopeless;
    }
    QVERIFY2(hopeless * 10 <= tried, qPrintable(QStringLiteral("%1 of %2").arg(hopeless).arg(tried)));
}

} // namespace Watchroom
