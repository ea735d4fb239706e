// SPDX-License-Identifier: GPL-3.0-or-later
#include "attachmentstest.h"

#include "../store/scratchfile.h"
#include "commandline.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace Watchroom {

namespace {
const QString incident = QStringLiteral("INC-1");

QString written(const ScratchFile &file, const QString &name, const QByteArray &bytes)
{
    QFile made(file.pathOf(name));
    if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
        qFatal("the file could not be made");
    return made.fileName();
}

Ended run(const ScratchFile &file, const QStringList &words)
{
    return commandLine(
        file.path(),
        QStringList{QStringLiteral("--person"), QStringLiteral("ann"), QStringLiteral("--json")} + words);
}
} // namespace

void AttachmentsTest::goInAndComeOut()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    file.close();
    const QByteArray bytes("%PDF-1.4 not much of one");
    const QString one = written(file, QStringLiteral("runbook.pdf"), bytes);
    const QString two = written(file, QStringLiteral("log.txt"), "10:03 refused");
    QCOMPARE(run(file,
                 {QStringLiteral("note"), incident, QStringLiteral("As the runbook says"),
                  QStringLiteral("--attach"), one, QStringLiteral("--attach"), two})
                 .code,
             0);
    const Ended shown = run(file, {QStringLiteral("show"), incident});
    const QJsonArray timeline
        = QJsonDocument::fromJson(shown.out.toUtf8()).object().value(QLatin1String("timeline")).toArray();
    QCOMPARE(timeline.size(), 3);
    QVERIFY(!timeline[0].toObject().contains(QLatin1String("attachment")));
    const QJsonObject first = timeline[1].toObject();
    QCOMPARE(first.value(QLatin1String("text")).toString(), QStringLiteral("As the runbook says"));
    QCOMPARE(timeline[2].toObject().value(QLatin1String("text")).toString(), QStringLiteral("log.txt"));
    const QJsonObject expected{
        {QStringLiteral("name"), QStringLiteral("runbook.pdf")},
        {QStringLiteral("media_type"), QStringLiteral("application/pdf")},
        {QStringLiteral("size"), bytes.size()},
        {QStringLiteral("sha256"),
         QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())}};
    QCOMPARE(first.value(QLatin1String("attachment")).toObject(), expected);

    const QString out = file.pathOf(QStringLiteral("out.pdf"));
    const QStringList fetch{QStringLiteral("attachment"), incident,
                            first.value(QLatin1String("id")).toString(), out};
    QCOMPARE(run(file, fetch).code, 0);
    QFile fetched(out);
    QVERIFY(fetched.open(QIODevice::ReadOnly));
    QCOMPARE(fetched.readAll(), bytes);
    const Ended again = run(file, fetch);
    QCOMPARE(again.code, 1);
    QVERIFY(again.err.contains(QStringLiteral("there already")));
    QVERIFY(run(file, {QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("markdown")})
                .out.contains(QStringLiteral("runbook.pdf")));
    QCOMPARE(run(file, {QStringLiteral("check")}).code, 0);
}

void AttachmentsTest::linksAreTakenAway()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    file.close();
    const auto linked = [&] {
        const Ended shown = run(file, {QStringLiteral("show"), incident});
        return QJsonDocument::fromJson(shown.out.toUtf8()).object().value(QLatin1String("links")).toArray();
    };
    const QString issue = QStringLiteral("https://example.org/issues/7");
    const QString page = QStringLiteral("https://example.org/page");
    QCOMPARE(run(file, {QStringLiteral("link"), incident, QStringLiteral("issue"), issue}).code, 0);
    QCOMPARE(run(file, {QStringLiteral("link"), incident, QStringLiteral("page"), page}).code, 0);
    QCOMPARE(linked().size(), 2);
    const QStringList unlink{QStringLiteral("unlink"), incident, QStringLiteral("issue"), issue};
    QCOMPARE(run(file, unlink).code, 0);
    QCOMPARE(linked().size(), 1);
    QCOMPARE(linked().first().toObject().value(QLatin1String("target")).toString(), page);
    const Ended again = run(file, unlink);
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains(QStringLiteral("INC-1 has no such link: ") + issue), qPrintable(again.err));
    QCOMPARE(again.err.count(QLatin1Char('\n')), 1);
    QCOMPARE(run(file, {QStringLiteral("undo"), incident}).code, 0);
    QCOMPARE(linked().size(), 2);
    QCOMPARE(run(file, {QStringLiteral("unlink"), incident, QStringLiteral("issue")}).code, 2);
}

void AttachmentsTest::refusesALinkWithAPassword_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("code");
    const auto row = [](const char *address, int code) {
        QTest::addRow("%s", address) << QString::fromLatin1(address) << code;
    };
    row("https://ann:swordfish@example.org/x", 1);
    row("https://swordfish@example.org/x", 1);
    row("ftp://ann:sword@fish@example.org", 1);
    row("HTTPS:\\\\ann:swordfish@example.org", 1);
    row("https://example.org/@swordfish", 0);
    row("https://example.org?to=swordfish@example.org", 0);
    row("mailto:ann@example.org", 0);
}

void AttachmentsTest::refusesALinkWithAPassword()
{
    QFETCH(QString, address);
    QFETCH(int, code);
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    file.close();
    const Ended ended = run(file, {QStringLiteral("link"), incident, QStringLiteral("page"), address});
    QCOMPARE(ended.code, code);
    if (code == 0)
        return;
    QVERIFY2(ended.err.contains(QStringLiteral("holds a name or password")), qPrintable(ended.err));
    QVERIFY(!(ended.err + ended.out).contains(QStringLiteral("fish"))); // nor is it said aloud
    QVERIFY(file.holdersOf("fish").isEmpty());
}

void AttachmentsTest::refusesInOneSentence_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::addRow("not there") << QStringLiteral("nowhere.png") << QStringLiteral("There is no file");
    QTest::addRow("a folder") << QStringLiteral(".") << QStringLiteral("is no file");
    QTest::addRow("empty") << QStringLiteral("empty.png") << QStringLiteral("is empty");
    QTest::addRow("too large") << QStringLiteral("large.png") << QStringLiteral("takes up to");
}

void AttachmentsTest::refusesInOneSentence()
{
    QFETCH(QString, path);
    QFETCH(QString, words);
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    file.close();
    written(file, QStringLiteral("empty.png"), {});
    QFile large(written(file, QStringLiteral("large.png"), "x"));
    QVERIFY(large.resize(25 * 1024 * 1024 + 1));
    const Ended refused = run(file,
                              {QStringLiteral("note"), incident, QStringLiteral("See"),
                               QStringLiteral("--attach"), file.pathOf(path)});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(words), qPrintable(refused.err));
    QCOMPARE(refused.err.count(QLatin1Char('\n')), 1);
}

} // namespace Watchroom
