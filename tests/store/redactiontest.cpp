// SPDX-License-Identifier: GPL-3.0-or-later
#include "redactiontest.h"

#include "maintenance/backupredaction.h"
#include "maintenance/backups.h"
#include "queries/incidentrepository.h"
#include "scratchfile.h"
#include "store/localstore.h"

#include <QTest>

namespace Watchroom {

namespace {
using namespace std::chrono;
const QByteArray secret("hunter2-canary");

void note(ScratchFile &file, const QString &incident, const QString &text)
{
    if (!file.writer().perform(NoteRequest{text, {}}, file.context, incident))
        qFatal("the note was refused");
}

QString entryWithSecret(ScratchFile &file, const QString &incident)
{
    const auto found = IncidentRepository(file.writer().connection()).find(incident);
    for (const EntryRecord &each : found->timeline) {
        if (each.text.contains(QString::fromLatin1(secret)))
            return shortCode(each.id);
    }
    return {};
}

BackupFile backUpAfter(ScratchFile &file, hours passed)
{
    file.context.time += passed;
    const auto done = backUp(file.writer().connection(), file.context.time);
    if (!done || !done->isNew)
        qFatal("no backup was made");
    return done->newest;
}

/// Three backups: before the words, with them, and with them and more.
QList<BackupFile> threeBackups(ScratchFile &file, const QString &incident)
{
    QList<BackupFile> backups{backUpAfter(file, hours(1))};
    note(file, incident, QStringLiteral("the password is ") + QString::fromLatin1(secret));
    backups.append(backUpAfter(file, hours(1)));
    note(file, incident, QStringLiteral("and more"));
    backups.append(backUpAfter(file, hours(1)));
    return backups;
}
} // namespace

void RedactionTest::takesWordsOutOfBackups_data()
{
    QTest::addColumn<bool>("confidential");
    QTest::addRow("of an open incident") << false;
    QTest::addRow("of a confidential incident") << true;
}

void RedactionTest::takesWordsOutOfBackups()
{
    QFETCH(bool, confidential);
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"), confidential);
    const QList<BackupFile> backups = threeBackups(file, name);
    QCOMPARE(file.holdersOf(secret).filter(QStringLiteral("Z.wr")).size(),
             2); // or this test would prove nothing
    const QString entry = entryWithSecret(file, name);
    QVERIFY(
        file.writer().perform(RedactRequest{entry, QStringLiteral("a password"), {}}, file.context, name));
    QVERIFY(compact(file.writer().connection()));
    const auto named = backupsWithRedactedWords(file.writer().connection());
    QVERIFY(named);
    QCOMPARE(named->holding.size(), 2);
    QVERIFY(named->rewritten.isEmpty());
    QCOMPARE(file.holdersOf(secret).size(), 2); // nothing was rewritten yet

    const auto done = redactBackups(file.writer().connection());
    QVERIFY(done);
    QCOMPARE(done->holding.value(0).why, QString());
    QCOMPARE(done->rewritten, (QStringList{backups[1].path, backups[2].path}));
    QCOMPARE(file.holdersOf(secret), QStringList());
    QVERIFY(backupsWithRedactedWords(file.writer().connection())->holding.isEmpty());
    for (const BackupFile &backup : backups) {
        const auto opened = openToRead(backup.path);
        QVERIFY(opened);
        const auto report = check(**opened, *identityOf(**opened), CheckDepth::Whole);
        QVERIFY(report && report->ok());
    }
    const QString restored = file.pathOf(QStringLiteral("restored.wr"));
    QVERIFY(restoreFrom(backups[2].path, restored));
    const auto writer = Writer::open(restored, installation);
    QVERIFY(writer && (*writer)->lookAs(QStringLiteral("ann")));
    const auto incident = IncidentRepository((*writer)->connection()).find(name);
    QVERIFY(incident);
    QVERIFY(std::any_of(incident->timeline.begin(), incident->timeline.end(),
                        [](const EntryRecord &each) { return each.text == QStringLiteral("and more"); }));
    QCOMPARE(std::count_if(incident->timeline.begin(), incident->timeline.end(),
                           [](const EntryRecord &each) { return each.redacted && each.text.isEmpty(); }),
             1);
}

void RedactionTest::namesWhatItCannotReach()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const QList<BackupFile> backups = threeBackups(file, name);
    QVERIFY(QFile::resize(backups[1].path, backups[1].bytes / 2));
    const QString entry = entryWithSecret(file, name);
    QVERIFY(
        file.writer().perform(RedactRequest{entry, QStringLiteral("a password"), {}}, file.context, name));
    const auto done = redactBackups(file.writer().connection());
    QVERIFY(done);
    QCOMPARE(done->rewritten, QStringList{backups[2].path});
    QCOMPARE(done->holding.size(), 1);
    QCOMPARE(done->holding.first().path, backups[1].path);
    QVERIFY(!done->holding.first().why.isEmpty());
    QCOMPARE(QFileInfo(backups[1].path).size(), backups[1].bytes / 2); // left as it is

    LocalStore local(file.writer().connection());
    CopyMade copy{QStringLiteral("/media/stick/copy.wr"), file.context.time, {}};
    QVERIFY(local.noteCopy(copy));
    QVERIFY(local.noteCopy(copy));
    copy.upTo = *LogReader(file.writer().connection()).lastSeq(); // what it can hold
    QCOMPARE(*local.copies(), QList<CopyMade>{copy});
}

} // namespace Watchroom
