// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporttest.h"

#include "import/csvreader.h"
#include "importfixture.h"
#include "overview/incidentjson.h"
#include "transfer/export.h"
#include "transfer/incidentmarkdown.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {
QByteArray exported(ImportFixture &file, const ExportOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto done = runExport(file.writer(), options, file.context, buffer);
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return bytes;
}
} // namespace

void ExportTest::defusesFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::addRow("a formula") << u"=HYPERLINK(\"http://x\")"_s << u"\"'=HYPERLINK(\"\"http://x\"\")\""_s;
    QTest::addRow("plus") << u"+1+cmd|' /C calc'!A0"_s << u"\"'+1+cmd|' /C calc'!A0\""_s;
    QTest::addRow("minus") << u"-100"_s << u"\"'-100\""_s;
    QTest::addRow("at") << u"@SUM(A1)"_s << u"\"'@SUM(A1)\""_s;
    QTest::addRow("tab") << u"\t=1"_s << u"\"'\t=1\""_s;
    QTest::addRow("carriage return") << u"\r=1"_s << u"\"'\r=1\""_s;
    QTest::addRow("full width") << u"＝1"_s << u"\"'＝1\""_s;
    QTest::addRow("NUL") << QString(QChar(0)) + u"=1"_s << u"\"'"_s + QChar(0) + u"=1\""_s;
    QTest::addRow("plain") << u"a = b"_s << u"\"a = b\""_s;
    QTest::addRow("empty") << QString() << u"\"\""_s;
}

void ExportTest::defusesFormulas()
{
    QFETCH(QString, text);
    QTEST(csvCell(text), "cell");
}

void ExportTest::quotesEveryCell()
{
    ImportFixture file;
    file.declare(u"=1+1, \"quoted\""_s);
    QByteArray csv = exported(file, {u"csv"_s, {}, {}});
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    const auto header = reader.next(), row = reader.next();
    QVERIFY(header && row && !reader.next());
    QCOMPARE(header->fields.size(), row->fields.size());
    QCOMPARE(row->fields[0], "INC-1");
    QCOMPARE(row->fields[2], "'=1+1, \"quoted\"");
    QCOMPARE(csv.count('"') % 2, 0);
    QVERIFY(csv.startsWith("\"ref\","));
}

void ExportTest::exportsOneOrSince()
{
    ImportFixture file;
    for (int i = 1; i <= 450; ++i) { // more than two pages of the list
        file.context.time += std::chrono::minutes(1);
        file.declare(u"Number %1"_s.arg(i));
    }
    const auto refs = [&](const ExportOptions &options) {
        QStringList list;
        for (const QJsonValue &each : QJsonDocument::fromJson(exported(file, options)).array())
            list.append(each[u"ref"_s].toString());
        return list;
    };
    QCOMPARE(refs({u"json"_s, {}, {}}).size(), 450);
    QCOMPARE(refs({u"json"_s, {}, u"inc-7"_s}), QStringList{u"INC-7"_s});
    const Moment since = Moment::exact(file.context.time - std::chrono::minutes(1));
    QCOMPARE(refs({u"json"_s, since, {}}), (QStringList{u"INC-450"_s, u"INC-449"_s}));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QCOMPARE(runExport(file.writer(), {u"json"_s, {}, u"INC-999"_s}, file.context, buffer).error().code,
             ErrorCode::NotFound);
    QCOMPARE(runExport(file.writer(), {u"watchroom"_s, {}, u"INC-7"_s}, file.context, buffer).error().code,
             ErrorCode::Refused);
    QVERIFY(!runExport(file.writer(), {u"xls"_s, {}, {}}, file.context, buffer));
}

void ExportTest::showsNoSecretIncident()
{
    ImportFixture file;
    file.declare(u"Open"_s);
    QList<QByteArray> before;
    const QStringList formats{u"csv"_s, u"json"_s, u"markdown"_s};
    file.context.who = u"ben"_s;
    for (const QString &format : formats)
        before.append(exported(file, {format, {}, {}}));
    file.context.who = u"ann"_s;
    file.declare(u"A key was published"_s, true);
    for (const QString &format : formats)
        QVERIFY(exported(file, {format, {}, {}}).contains("A key was published"));
    file.context.who = u"ben"_s;
    for (qsizetype i = 0; i < formats.size(); ++i)
        QCOMPARE(exported(file, {formats[i], {}, {}}), before[i]);
}

void ExportTest::escapesMarkdown()
{
    QCOMPARE(markdownText(u"# <b>[x](y)</b> *a*_b_\n- c\n1 - 2"_s),
             u"\\# \\<b\\>\\[x\\](y)\\</b\\> \\*a\\*\\_b\\_\n\\- c\n1 - 2"_s);
    ImportFixture file;
    file.declare(u"<script>"_s);
    QVERIFY(exported(file, {u"markdown"_s, {}, u"INC-1"_s}).startsWith("# INC-1 \\<script\\>\n"));
}

void ExportTest::flagsAClockFarFromTheDeclaration_data()
{
    QTest::addColumn<QString>("stated");
    QTest::addColumn<bool>("far");
    QTest::addRow("the same day") << u"2024-03-01T12:30Z"_s << false;
    QTest::addRow("a year before") << u"2023-03-01T12:00:00Z"_s << false;
    QTest::addRow("a second more than a year before") << u"2023-03-01T11:59:59Z"_s << true;
    QTest::addRow("a year after") << u"2025-03-01T12:00Z"_s << false;
    QTest::addRow("a minute more than a year after") << u"2025-03-01T12:01Z"_s << true;
    QTest::addRow("a slip in the century") << u"2124-03-01T12:30Z"_s << true;
    QTest::addRow("the day a year before") << u"2023-03-01"_s << false;
    QTest::addRow("the year before") << u"2023"_s << false;
    QTest::addRow("two years before") << u"2022"_s << true;
}

void ExportTest::flagsAClockFarFromTheDeclaration()
{
    QFETCH(QString, stated);
    IncidentRecord incident;
    incident.clocks.insert(u"declared_at"_s, *fromIso(u"2024-03-01T12:00:00Z"_s));
    incident.clocks.insert(u"mitigated_at"_s, *fromIso(stated));
    QStringList notes;
    for (const auto flag : incidentJson(incident, {})[u"flags"_s].toArray()) {
        if (flag[u"key"_s].toString() == u"clock_far")
            notes.append(flag[u"text"_s].toString());
    }
    QFETCH(bool, far);
    QCOMPARE(notes,
             far ? QStringList{u"mitigated_at is more than a year from the declaration"_s} : QStringList());
}

} // namespace Watchroom
