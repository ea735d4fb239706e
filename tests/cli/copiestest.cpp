// SPDX-License-Identifier: GPL-3.0-or-later
#include "copiestest.h"

#include "../store/scratchfile.h"
#include "commandline.h"
#include "maintenance/backups.h"
#include "queries/incidentrepository.h"
#include "store/localstore.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace Watchroom {

namespace {
const QString incident = QStringLiteral("INC-1");
const QString secret = QStringLiteral("hunter2-canary");

/// A file with a secret in its timeline, in its backup, in a copy and in an export.
struct Leak
{
    Leak()
    {
        file.declare(QStringLiteral("Checkout fails"));
        file.writer().perform(NoteRequest{secret, {}}, file.context, incident);
        const auto done = backUp(file.writer().connection(), file.context.time);
        backup = done ? done->newest.path : QString();
        const auto found = IncidentRepository(file.writer().connection()).find(incident);
        for (const EntryRecord &each : found->timeline) {
            if (each.text == secret)
                entry = shortCode(each.id);
        }
        file.close();
        run({QStringLiteral("backup"), copy});
        run({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("json"),
             QStringLiteral("-o"), exported});
    }
    Ended run(const QStringList &words) const
    {
        return commandLine(
            file.path(),
            QStringList{QStringLiteral("--person"), QStringLiteral("ann"), QStringLiteral("--json")} + words);
    }
    Ended redact(const QStringList &more) const
    {
        return run(QStringList{QStringLiteral("redact"), incident, entry, QStringLiteral("--reason"),
                               QStringLiteral("a password")}
                   + more);
    }
    static bool holds(const QString &path)
    {
        QFile bytes(path);
        return bytes.open(QIODevice::ReadOnly) && bytes.readAll().contains(secret.toUtf8());
    }

    ScratchFile file;
    QString backup, entry;
    QString copy = file.pathOf(QStringLiteral("copy.wr")), exported = file.pathOf(QStringLiteral("out.json"));
};

QStringList pathsOf(const QJsonValue &holders)
{
    QStringList paths;
    for (const QJsonValue &holder : holders.toArray())
        paths.append(holder.toObject().value(QStringLiteral("path")).toString());
    paths.sort();
    return paths;
}
} // namespace

void CopiesTest::redactNamesWhatStillHoldsTheWords()
{
    const Leak leak;
    QVERIFY(leak.holds(leak.backup) && leak.holds(leak.copy) && leak.holds(leak.exported));
    const Ended ended = leak.redact({});
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QStringList expected{leak.backup, leak.copy, leak.exported};
    expected.sort();
    QCOMPARE(pathsOf(ended.json()[QStringLiteral("may_hold")]), expected);
    QVERIFY(!leak.holds(leak.file.path()));
    QVERIFY(leak.holds(leak.backup)); // it was not asked to be rewritten
}

void CopiesTest::redactRewritesBackupsWhenAsked()
{
    const Leak leak;
    QCOMPARE(leak.redact({}).code, 0);
    const Ended ended = leak.redact({QStringLiteral("--backups")}); // later is not too late
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(ended.json()[QStringLiteral("backups_rewritten")].toArray(),
             (QJsonArray{leak.backup, leak.copy}));
    QCOMPARE(pathsOf(ended.json()[QStringLiteral("may_hold")]), QStringList{leak.exported});
    QVERIFY(!leak.holds(leak.backup) && !leak.holds(leak.copy));
    QCOMPARE(leak.run({QStringLiteral("check")}).code, 0);
    const QString restored = leak.file.pathOf(QStringLiteral("restored.wr"));
    QCOMPARE(commandLine(restored, {QStringLiteral("restore"), leak.copy}).code, 0);
    QVERIFY(!commandLine(restored, {QStringLiteral("show"), incident}).out.contains(secret));
}

/// Putting another file in its place would lose what was recorded there.
void CopiesTest::redactLeavesACopyThatIsInUse()
{
    const Leak leak;
    const QString note = QStringLiteral("recorded in the copy");
    QCOMPARE(commandLine(leak.copy, {QStringLiteral("note"), incident, note}).code, 0);
    const Ended ended = leak.redact({QStringLiteral("--backups")});
    QCOMPARE(ended.code, 1);
    QVERIFY(pathsOf(ended.json()[QStringLiteral("may_hold")]).contains(leak.copy));
    QVERIFY(commandLine(leak.copy, {QStringLiteral("show"), incident}).out.contains(note));
}

void CopiesTest::redactNamesNoExportFromBefore()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    file.close();
    const auto run = [&file](const QStringList &words) {
        return commandLine(
            file.path(),
            QStringList{QStringLiteral("--person"), QStringLiteral("ann"), QStringLiteral("--json")} + words);
    };
    const QString before = file.pathOf(QStringLiteral("before.json"));
    const QString after = file.pathOf(QStringLiteral("after.json"));
    const QStringList exporting{QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("json"),
                                QStringLiteral("-o")};
    QCOMPARE(run(exporting + QStringList{before}).code, 0);
    QCOMPARE(run({QStringLiteral("note"), incident, secret}).code, 0);
    QCOMPARE(run(exporting + QStringList{after}).code, 0);
    const auto reading = openToRead(file.path());
    const auto found = IncidentRepository(**reading).find(incident);
    const Ended ended = run({QStringLiteral("redact"), incident, shortCode(found->timeline.last().id),
                             QStringLiteral("--reason"), QStringLiteral("a password")});
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QCOMPARE(pathsOf(ended.json()[QStringLiteral("may_hold")]), QStringList{after});
}

namespace {
/// What a process that had just begun a backup of \a leak's file would have on the disk.
QStringList unfinishedBackup(const Leak &leak, const QString &target, qint64 process)
{
    const auto connection = openFile(leak.file.path());
    if (!LocalStore(**connection).noteCopyBegun(target))
        return {};
    QStringList made;
    for (const char *ending : {"", "-journal"}) {
        made.append(target + QStringLiteral(".%1.new").arg(process) + QLatin1String(ending));
        if (!QFile::copy(leak.file.path(), made.last()))
            return {};
    }
    return made;
}

bool isThere(const QString &path)
{
    return QFileInfo::exists(path);
}
} // namespace

void CopiesTest::removesWhatAKilledBackupLeft()
{
    const Leak leak;
    QProcess gone;
    gone.start(QStringLiteral("true"), {});
    const qint64 process = gone.processId();
    QVERIFY(gone.waitForFinished());
    const QString target = leak.file.pathOf(QStringLiteral("elsewhere.wr"));
    const QString other = target + QStringLiteral(".new"); // a person's own
    const QStringList left = unfinishedBackup(leak, target, process);
    QCOMPARE(left.size(), 2);
    QVERIFY(QFile::copy(leak.file.path(), other));
    QCOMPARE(leak.run({QStringLiteral("list")}).code, 0);
    QVERIFY(std::none_of(left.begin(), left.end(), isThere));
    QVERIFY(isThere(other));
}

void CopiesTest::redactNamesAnUnfinishedBackup()
{
    const Leak leak;
    const QStringList left = unfinishedBackup(leak, leak.file.pathOf(QStringLiteral("elsewhere.wr")),
                                              QCoreApplication::applicationPid()); // it still runs
    QCOMPARE(left.size(), 2);
    const Ended ended = leak.redact({});
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    const QStringList named = pathsOf(ended.json()[QStringLiteral("may_hold")]);
    for (const QString &path : left)
        QVERIFY(named.contains(path) && isThere(path));
}

void CopiesTest::checkSaysWhatToDo()
{
    const Leak leak;
    QVERIFY(QFile::resize(leak.file.path(), QFileInfo(leak.file.path()).size() / 2));
    const Ended ended = leak.run({QStringLiteral("check")});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains(QStringLiteral("restore ") + leak.backup), qPrintable(ended.err));
    QVERIFY2(ended.err.contains(QStringLiteral("rescue ") + leak.file.path()), qPrintable(ended.err));
}

void CopiesTest::rescueMakesANewFile()
{
    const Leak leak;
    QVERIFY(QFile::resize(leak.file.path(), QFileInfo(leak.file.path()).size() / 2));
    const QString target = leak.file.pathOf(QStringLiteral("rescued.wr"));
    const Ended ended
        = commandLine(target, {QStringLiteral("--json"), QStringLiteral("rescue"), leak.file.path()});
    QCOMPARE(ended.code, 1); // something was lost, and it says so
    QCOMPARE(ended.json()[QStringLiteral("from_backup")].toString(), leak.backup);
    QVERIFY(ended.json()[QStringLiteral("lost")].toInt() > 0);
    QCOMPARE(commandLine(target, {QStringLiteral("check")}).code, 0);
    QVERIFY(commandLine(target, {QStringLiteral("show"), incident}).out.contains(secret));
}

void CopiesTest::exportOverwritesOnlyWhenForced()
{
    const Leak leak;
    const QStringList again{QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("csv"),
                            QStringLiteral("-o"), leak.exported};
    const Ended refused = leak.run(again);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(QStringLiteral("--force")), qPrintable(refused.err));
    QVERIFY(leak.holds(leak.exported)); // the JSON that was there
    QCOMPARE(leak.run(again + QStringList{QStringLiteral("--force")}).code, 0);
    QVERIFY(!leak.holds(leak.exported)); // a table has no timeline
}

} // namespace Watchroom
