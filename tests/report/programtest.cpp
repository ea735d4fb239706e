// SPDX-License-Identifier: GPL-3.0-or-later
#include "programtest.h"

#include "fixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

namespace Watchroom {

namespace {
struct Ended
{
    int code = -1;
    QString out, err;
};

Ended run(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable(program), arguments);
    if (!process.waitForFinished())
        return {-1, {}, QStringLiteral("%1: %2").arg(QLatin1String(program), process.errorString())};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Ended cli(const ScratchFile &file, const QString &person, const QStringList &arguments)
{
    return run("WATCHROOM_CLI",
               QStringList{QStringLiteral("--file"), file.path(), QStringLiteral("--person"), person}
                   + arguments);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}
} // namespace

void ProgramTest::writesTheSameBytesTwice()
{
    ReportFixture fixture;
    const auto pdf = [&](const char *name, const char *at) {
        const QString path = fixture.file.pathOf(QLatin1String(name));
        const Ended answer = cli(fixture.file, QStringLiteral("ann"),
                                 {QStringLiteral("report"), fixture.name, QStringLiteral("--pdf"), path,
                                  QStringLiteral("--at"), QLatin1String(at)});
        if (answer.code != 0)
            qWarning("%s", qPrintable(answer.err));
        return bytesOf(path);
    };
    const QByteArray once = pdf("a.pdf", "2026-07-01T10:00Z");
    QVERIFY(once.size() > 10'000);
    // Two processes, each with a random seed of its own unless it sets one.
    QCOMPARE(pdf("b.pdf", "2026-07-01T10:00Z"), once);
    QCOMPARE(pdf("c.pdf", "2026-07-01T10:00Z"), once);
    QVERIFY(pdf("d.pdf", "2026-07-01T10:01Z") != once);
}

void ProgramTest::writesEachFormat()
{
    ReportFixture fixture;
    for (const char *format : {"html", "markdown", "pdf"}) {
        const QString path = fixture.file.pathOf(QLatin1String(format));
        const Ended answer = cli(fixture.file, QStringLiteral("ann"),
                                 {QStringLiteral("--json"), QStringLiteral("report"), fixture.name,
                                  QStringLiteral("--") + QLatin1String(format), path});
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QVERIFY(answer.out.contains(QStringLiteral("\"ref\":\"INC-1\"")));
        QVERIFY(!bytesOf(path).isEmpty());
    }
    QVERIFY(bytesOf(fixture.file.pathOf(QStringLiteral("pdf"))).startsWith("%PDF-"));
    QVERIFY(bytesOf(fixture.file.pathOf(QStringLiteral("html"))).contains("Sign-in was down"));
}

void ProgramTest::tellsAStrangerNothing_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"--pdf", "--html", "--markdown"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void ProgramTest::tellsAStrangerNothing()
{
    QFETCH(QString, format);
    ScratchFile file;
    const QString hidden = file.declare(QStringLiteral("A key was published"), true);
    const QString out = file.pathOf(QStringLiteral("out"));
    const Ended stranger = cli(file, QStringLiteral("ben"), {QStringLiteral("report"), hidden, format, out});
    Ended absent = cli(file, QStringLiteral("ben"),
                       {QStringLiteral("report"), QStringLiteral("PLAIN-YARD"), format, out});
    QCOMPARE(stranger.code, 1);
    QCOMPARE(stranger.err, absent.err.replace(QStringLiteral("PLAIN-YARD"), hidden));
    QVERIFY(!QFile::exists(out));
    const Ended member = cli(file, QStringLiteral("ann"), {QStringLiteral("report"), hidden, format, out});
    QVERIFY2(member.code == 0, qPrintable(member.err));
    QVERIFY(QFile::exists(out));
    // The program that draws asks no less than the one that starts it.
    const Ended direct = run("WATCHROOM_PROGRAM",
                             {QStringLiteral("--render-report"), QStringLiteral("--file"), file.path(),
                              QStringLiteral("--incident"), hidden, QStringLiteral("--person"),
                              QStringLiteral("ben"), QStringLiteral("--pdf"), out + QStringLiteral("2")});
    QCOMPARE(direct.code, 1);
    QVERIFY(!QFile::exists(out + QStringLiteral("2")));
}

void ProgramTest::leavesNoHalfFile()
{
    ReportFixture fixture;
    const QString out = fixture.file.pathOf(QStringLiteral("kept.html"));
    QFile kept(out);
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write("the report of last week");
    kept.close();
    for (const char *format : {"--pdf", "--html", "--markdown"}) {
        const Ended answer
            = cli(fixture.file, QStringLiteral("ann"),
                  {QStringLiteral("report"), QStringLiteral("INC-9"), QLatin1String(format), out});
        QCOMPARE(answer.code, 1);
        QCOMPARE(bytesOf(out), QByteArray("the report of last week"));
        const Ended nowhere = cli(fixture.file, QStringLiteral("ann"),
                                  {QStringLiteral("report"), fixture.name, QLatin1String(format),
                                   fixture.file.pathOf(QStringLiteral("no/such/folder"))});
        QCOMPARE(nowhere.code, 1);
        QVERIFY2(nowhere.err.contains(QStringLiteral("could not be written")), qPrintable(nowhere.err));
    }
}

void ProgramTest::saysWhatIsMissing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("no format") << words("report INC-1") << 2 << QStringLiteral("--pdf OUT");
    QTest::newRow("two formats") << words("report INC-1 --pdf a --html b") << 2
                                 << QStringLiteral("--pdf OUT");
    QTest::newRow("no name") << words("report --pdf a") << 2 << QStringLiteral("report NAME");
    QTest::newRow("a time that is none")
        << words("report INC-1 --html a --at soon") << 1 << QStringLiteral("soon");
}

void ProgramTest::saysWhatIsMissing()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    ScratchFile file;
    const Ended answer = cli(file, QStringLiteral("ann"), arguments);
    QTEST(answer.code, "code");
    QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
}

} // namespace Watchroom
