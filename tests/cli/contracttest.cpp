// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracttest.h"

#include "../store/scratchfile.h"
#include "commandline.h"
#include "queries/incidentrepository.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace Watchroom {

namespace {
/// Runs the words of \a line as \a who; "…" inside quotes is one word.
Ended as(ScratchFile &file, const QString &who, const QString &line)
{
    return commandLine(file.path(),
                       QStringList{QStringLiteral("--person"), who} + QProcess::splitCommand(line));
}

QString shownBy(ScratchFile &file, const QString &who, const QString &line)
{
    const Ended ended = as(file, who, line);
    return ended.out.trimmed();
}

QJsonObject show(ScratchFile &file, const QString &incident)
{
    return as(file, QStringLiteral("ann"), QStringLiteral("--json show ") + incident).json().object();
}

QJsonObject lastEntry(ScratchFile &file, const QString &incident)
{
    return show(file, incident).value(QLatin1String("timeline")).toArray().last().toObject();
}
} // namespace

void ContractTest::namesOfAConfidentialIncidentStayInIt()
{
    ScratchFile file;
    file.declare(QStringLiteral("Slow search"));
    const QString zed = QStringLiteral("zed"), ann = QStringLiteral("ann");
    const auto world = [&] {
        return shownBy(file, zed, QStringLiteral("export --format watchroom-ndjson"))
            + shownBy(file, zed, QStringLiteral("stats"))
            + as(file, zed, QStringLiteral("history INC-1 --person-view nobody")).err;
    };
    const QString before = world();
    const QString hidden = file.declare(QStringLiteral("A key was published"), true);
    for (const char *line : {"set %1 service vault", "engage %1 lead ann", "engage %1 seoc sam",
                             "access %1 add nina --new", "task %1 \"Revoke it\" --owner olga"})
        QCOMPARE(as(file, ann, QString::fromLatin1(line).arg(hidden)).code, 0);
    QCOMPARE(world(), before);
    // Whoever works on it sees it, and is named in the open once they are named there.
    QCOMPARE(as(file, QStringLiteral("sam"), QStringLiteral("show ") + hidden).code, 0);
    QCOMPARE(as(file, QStringLiteral("nina"), QStringLiteral("note INC-1 Mine")).code, 0);
    const QString open = shownBy(file, zed, QStringLiteral("show INC-1"));
    QVERIFY2(open.contains(QLatin1String("nina")), qPrintable(open));
    QVERIFY(file.check()->ok());
}

void ContractTest::aRedactionKeepsWhoAndWhy()
{
    ScratchFile file;
    const QString incident = file.declare(QStringLiteral("Slow search"));
    QCOMPARE(as(file, QStringLiteral("ben"), QStringLiteral("note INC-1 \"token ABC\"")).code, 0);
    const QString id = lastEntry(file, incident).value(QLatin1String("id")).toString();
    const QString redact = QStringLiteral("redact INC-1 %1 --reason \"token pasted\"");
    const Ended stranger = as(file, QStringLiteral("mallory"), redact.arg(id));
    QCOMPARE(stranger.code, 1);
    QVERIFY(stranger.err.contains(QLatin1String("Only these roles")));
    QCOMPARE(as(file, QStringLiteral("ben"), redact.arg(id)).code, 0); // one's own words, at once
    QCOMPARE(as(file, QStringLiteral("ann"), QStringLiteral("engage INC-1 lead ann")).code, 0);
    QVERIFY(as(file, QStringLiteral("ann"), redact.arg(id)).err.contains(QLatin1String("gone already")));
    const QString history = shownBy(file, QStringLiteral("ann"), QStringLiteral("history INC-1"));
    QVERIFY2(history.contains(QLatin1String("token pasted")), qPrintable(history));
    QVERIFY(!history.contains(QLatin1String("ABC")));
}

void ContractTest::whatIsKeptPrivateOwesNoPublicWord_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<bool>("owes");
    QTest::addRow("told on the status page") << "set INC-1 public_decision status_page" << true;
    QTest::addRow("told to some only")
        << "set INC-1 public_decision private --reason \"Two customers\"" << false;
    QTest::addRow("not told") << "set INC-1 public_decision none --reason \"Internal only\"" << false;
    QTest::addRow("kept private") << "set INC-1 kept_private yes --reason \"Internal only\"" << false;
}

void ContractTest::whatIsKeptPrivateOwesNoPublicWord()
{
    QFETCH(QString, decision);
    QFETCH(bool, owes);
    ScratchFile file;
    const QString ann = QStringLiteral("ann");
    QCOMPARE(as(file, ann, QStringLiteral("declare --title x --severity s2 --reason r")).code, 0);
    for (const QString &line :
         {QStringLiteral("engage INC-1 cmoc ken"), QStringLiteral("engage INC-1 im ann"),
          QStringLiteral("set INC-1 impact_started_at -2h"), decision})
        QVERIFY2(as(file, ann, line).code == 0, qPrintable(line));
    QCOMPARE(as(file, ann, QStringLiteral("--json update due")).json().array().size(), owes ? 1 : 0);
    bool met = false, asked = false;
    for (const QJsonValue &step :
         show(file, QStringLiteral("INC-1")).value(QLatin1String("next")).toArray()) {
        for (const QJsonValue &each : step.toObject().value(QLatin1String("criteria")).toArray()) {
            if (each.toObject().value(QLatin1String("key")) == QLatin1String("first_public")) {
                asked = true;
                met = each.toObject().value(QLatin1String("met")).toBool();
            }
        }
    }
    QVERIFY(!owes ? met || !asked : asked && !met);
}

void ContractTest::aStepStandsWhenItHappened()
{
    ScratchFile file;
    const QString ann = QStringLiteral("ann");
    for (const char *line : {"declare --title t --severity s3 --reason r --at 2026-06-23T03:00Z",
                             "engage INC-1 lead ann", "set INC-1 mitigated_at 2026-06-23T03:20Z",
                             "transition INC-1 monitoring --override n --at 2026-06-23T03:41Z"})
        QVERIFY2(as(file, ann, QString::fromLatin1(line)).code == 0, line);
    bool told = false;
    for (const QJsonValue &entry :
         show(file, QStringLiteral("INC-1")).value(QLatin1String("timeline")).toArray())
        told = told
            || (entry.toObject().value(QLatin1String("kind")) == QLatin1String("override")
                && entry.toObject().value(QLatin1String("at")) == QLatin1String("2026-06-23T03:41Z"));
    QVERIFY(told);
    const QJsonObject then
        = as(file, ann, QStringLiteral("--json history INC-1 --as-of 2026-06-23T03:10Z")).json().object();
    QCOMPARE(then.value(QLatin1String("severity")).toString(), QStringLiteral("s3")); // as it was declared
}

void ContractTest::aTemplateIsFilledByItsFields()
{
    ScratchFile file;
    file.declare(QStringLiteral("Slow search"));
    const QString ann = QStringLiteral("ann");
    const Ended wrong = as(file, ann,
                           QStringLiteral("update draft INC-1 --state investigating --template T-INV-3 --set "
                                          "symptoms=x"));
    QCOMPARE(wrong.code, 1);
    QVERIFY(wrong.err.contains(QLatin1String("symptom")));
    const QString id
        = shownBy(file, ann,
                  QStringLiteral("update draft INC-1 --state investigating --template T-INV-3 --set "
                                 "\"symptom=search is slow\" --set ruled_out=x --set checking=y --set link=z "
                                 "--set service=Search"));
    const QJsonArray updates = as(file, ann, QStringLiteral("--json update list INC-1")).json().array();
    const QString body = updates.first().toObject().value(QLatin1String("body")).toString();
    QVERIFY2(body.contains(QLatin1String("search is slow")) && !body.contains(QLatin1Char('{')),
             qPrintable(body));
    QVERIFY(!id.isEmpty());
}

void ContractTest::editingAnUpdateRevokesItsApproval_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("code"); // of posting it afterwards
    QTest::addRow("another state") << "--state identified" << 1;
    QTest::addRow("another promise") << "--next +45m" << 1;
    QTest::addRow("no promise") << "--next none" << 1;
    QTest::addRow("the state that it has") << "--state investigating" << 0;
}

void ContractTest::editingAnUpdateRevokesItsApproval()
{
    QFETCH(QString, options);
    QFETCH(int, code);
    ScratchFile file;
    file.declare(QStringLiteral("Slow search"));
    const QString ann = QStringLiteral("ann"), path = file.pathOf(QStringLiteral("body.txt"));
    QFile body(path);
    QVERIFY(body.open(QIODevice::WriteOnly) && body.write("Search is slow.") > 0);
    body.close();
    const QString id = shownBy(
        file, ann, QStringLiteral("update draft INC-1 --state investigating --next +30m --body ") + path);
    QCOMPARE(as(file, ann, QStringLiteral("update approve %1 --as im --reported Sam").arg(id)).code, 0);
    QCOMPARE(as(file, ann, QStringLiteral("update edit %1 %2").arg(id, options)).code, 0);
    const Ended posted = as(file, ann, QStringLiteral("--json update post ") + id);
    QCOMPARE(posted.code, code);
    if (code != 0)
        QCOMPARE(posted.json().object().value(QLatin1String("error")).toString(),
                 QStringLiteral("approval_missing"));
}

void ContractTest::aSecretIsNotPosted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("goes");
    QTest::addRow("a mail address") << "Write to bob@example.com" << false;
    QTest::addRow("a network address") << "10.0.0.12 is down" << false;
    QTest::addRow("a card number") << "Card 4111 1111 1111 1111 fails" << false;
    QTest::addRow("a password") << "password: hunter22" << false;
    QTest::addRow("a version") << "Version 4.12.1 is rolled back" << true;
    QTest::addRow("a time and an amount") << "By 14:05 UTC about 1200 orders" << true;
}

void ContractTest::aSecretIsNotPosted()
{
    QFETCH(QString, text);
    QFETCH(bool, goes);
    ScratchFile file;
    file.declare(QStringLiteral("Slow search"));
    const QString ann = QStringLiteral("ann"), path = file.pathOf(QStringLiteral("body.txt"));
    QFile body(path);
    QVERIFY(body.open(QIODevice::WriteOnly) && body.write(text.toUtf8()) > 0);
    body.close();
    const QString id
        = shownBy(file, ann, QStringLiteral("update draft INC-1 --state investigating --body ") + path);
    QCOMPARE(as(file, ann, QStringLiteral("update approve %1 --as im --reported Sam").arg(id)).code, 0);
    QCOMPARE(as(file, ann, QStringLiteral("update post ") + id).code, goes ? 0 : 1);
}

void ContractTest::wordsAreRefusedClearly_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::addRow("a command, nearly") << "nte INC-1 hello" << 2 << "Known: note";
    QTest::addRow("a command of a family") << "update lst INC-1" << 2 << "Known: update list";
    QTest::addRow("a limit that is not a number") << "list --limit 5x" << 2 << "not a valid limit";
    QTest::addRow("an unknown service") << "list --service nope" << 1 << "nope";
    QTest::addRow("two options that exclude each other")
        << "declare --title t --open --confidential" << 2 << "can't be used together";
    QTest::addRow("a kind of task") << "task INC-1 t --kind folow_up" << 1 << "follow_up";
    QTest::addRow("an incident that is not there") << "link INC-1 related INC-99" << 1 << "INC-99";
    QTest::addRow("itself") << "link INC-1 related INC-1" << 1 << "itself";
}

void ContractTest::wordsAreRefusedClearly()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, says);
    ScratchFile file;
    file.declare(QStringLiteral("Slow search"));
    const Ended ended = as(file, QStringLiteral("ann"), line);
    QCOMPARE(ended.code, code);
    QVERIFY2(ended.err.contains(says), qPrintable(ended.err));
    QCOMPARE(ended.err.count(QLatin1Char('\n')), 1);
}

void ContractTest::aFullOutputIsAFailure()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("this system has no /dev/full");
    ScratchFile file;
    file.declare(QStringLiteral("Slow search"));
    const Ended onDevice
        = as(file, QStringLiteral("ann"), QStringLiteral("export --format csv -o /dev/full"));
    QCOMPARE(onDevice.code, 1); // and the device is still one
    QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
    for (const char *line : {"list", "--json stats", "export --format csv"}) {
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(qEnvironmentVariable("WATCHROOM_CLI"),
                      QStringList{QStringLiteral("--file"), file.path()}
                          + QProcess::splitCommand(QString::fromLatin1(line)));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }
}

void ContractTest::textFromOutsideDoesNotSteerTheTerminal()
{
    ScratchFile file;
    const QString incident = file.declare(QStringLiteral("Slow search"));
    NoteRequest note;
    note.text = QStringLiteral("red \x1b[31m\a\n2026-06-23T14:00Z  kim  Investigating → Resolved");
    QVERIFY(file.writer().perform(note, file.context, incident));
    const QString shown = shownBy(file, QStringLiteral("ann"), QStringLiteral("show INC-1"));
    QVERIFY(!shown.contains(QChar(0x1b)) && !shown.contains(QChar(0x07)));
    for (const QString &line : shown.split(QLatin1Char('\n')))
        QVERIFY2(!line.startsWith(QLatin1String("2026-06-23T14:00Z  kim")), qPrintable(line));
}

void ContractTest::aClockIsTakenBack()
{
    ScratchFile file;
    file.declare(QStringLiteral("Slow search"));
    const QString ann = QStringLiteral("ann");
    QCOMPARE(as(file, ann, QStringLiteral("set INC-1 detected_at -5m")).code, 0);
    const QStringList takeBack{
        QStringLiteral("set"), QStringLiteral("INC-1"), QStringLiteral("detected_at"), {}};
    QCOMPARE(commandLine(file.path(), takeBack).code, 1); // why?
    QCOMPARE(
        commandLine(file.path(), takeBack + QStringList{QStringLiteral("--reason"), QStringLiteral("wrong")})
            .code,
        0);
    QVERIFY(show(file, QStringLiteral("INC-1"))
                .value(QLatin1String("clocks"))
                .toObject()
                .value(QLatin1String("detected_at"))
                .toString()
                .isEmpty());
    QVERIFY(file.check()->ok());
}

void ContractTest::eachOverrideIsAFlag()
{
    ScratchFile file;
    file.declare(QStringLiteral("Slow search"));
    const QString ann = QStringLiteral("ann");
    QCOMPARE(as(file, ann, QStringLiteral("transition INC-1 fixing --override first")).code, 0);
    QCOMPARE(as(file, ann, QStringLiteral("transition INC-1 monitoring --override second")).code, 0);
    int overrides = 0;
    for (const QJsonValue &flag : show(file, QStringLiteral("INC-1")).value(QLatin1String("flags")).toArray())
        overrides += flag.toObject().value(QLatin1String("key")) == QLatin1String("override") ? 1 : 0;
    QCOMPARE(overrides, 2);
}

void ContractTest::theWallShowsWhatEverybodyMaySee()
{
    ScratchFile file;
    file.declare(QStringLiteral("Slow <b>search</b>"));
    const QString hidden = file.declare(QStringLiteral("A key was published"), true);
    const QString out = file.pathOf(QStringLiteral("board.html"));
    QCOMPARE(as(file, QStringLiteral("ann"), QStringLiteral("board ") + out).code, 0);
    QFile page(out);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(page.readAll());
    QVERIFY(html.contains(QLatin1String("INC-1")));
    QVERIFY(html.contains(QLatin1String("http-equiv=\"refresh\"")));
    QVERIFY(html.contains(QLatin1String("Slow &lt;b&gt;search&lt;/b&gt;"))); // text from outside is text
    QVERIFY(!html.contains(hidden) && !html.contains(QLatin1String("published")));
}

void ContractTest::aFolderOfSomethingElseIsNotTakenIn()
{
    ScratchFile file;
    const QString folder = file.pathOf(QStringLiteral("notes"));
    QVERIFY(QDir().mkpath(folder));
    QFile note(folder + QStringLiteral("/readme.json"));
    QVERIFY(note.open(QIODevice::WriteOnly) && note.write("{}") > 0);
    note.close();
    const Ended ended = as(file, QStringLiteral("ann"), QStringLiteral("import ") + folder);
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains(QLatin1String("nothing that can be taken in")), qPrintable(ended.err));
}

void ContractTest::theLastMitigationIsCorrected()
{
    ScratchFile file;
    const QString ann = QStringLiteral("ann");
    for (const char *line :
         {"declare --title t --severity s3 --reason r --at 2026-06-23T03:00Z", "engage INC-1 lead ann",
          "transition INC-1 monitoring --override n --at 2026-06-23T03:41Z",
          "transition INC-1 fixing --override again --at 2026-06-23T04:00Z",
          "transition INC-1 monitoring --override n --at 2026-06-23T05:00Z",
          "set INC-1 mitigated_at 2026-06-23T04:50Z --reason better"})
        QVERIFY2(as(file, ann, QString::fromLatin1(line)).code == 0, line);
    const QJsonObject clocks = show(file, QStringLiteral("INC-1")).value(QLatin1String("clocks")).toObject();
    QCOMPARE(clocks.value(QLatin1String("mitigated_at")).toString(), QStringLiteral("2026-06-23T03:41Z"));
    QCOMPARE(clocks.value(QLatin1String("mitigated_last_at")).toString(),
             QStringLiteral("2026-06-23T04:50Z"));
}

} // namespace Watchroom
