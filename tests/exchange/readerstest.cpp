// SPDX-License-Identifier: GPL-3.0-or-later
#include "readerstest.h"

#include "import/csvreader.h"
#include "import/jsonstream.h"
#include "import/tarreader.h"
#include "import/timepattern.h"

#include <QBuffer>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {
/// Rows as "line:field|field", a broken one as "line:!".
QStringList rowsOf(QByteArray csv)
{
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    QStringList rows;
    while (const auto row = reader.next())
        rows.append(QString::number(row->line) + u':'
                    + (row->trouble.isEmpty() ? QString::fromUtf8(row->fields.join('|')) : u"!"_s));
    return rows;
}
} // namespace

void ReadersTest::readsRows_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QStringList>("rows");
    QTest::addRow("lines") << QByteArray("a,b\nc,d\n") << QStringList{u"1:a|b"_s, u"2:c|d"_s};
    QTest::addRow("CRLF and no last line break")
        << QByteArray("a,b\r\nc,d") << QStringList{u"1:a|b"_s, u"2:c|d"_s};
    QTest::addRow("a mark of UTF-8 at the start")
        << QByteArray("\xef\xbb\xbf\"a\",b\n") << QStringList{u"1:a|b"_s};
    QTest::addRow("a line break and a comma in quotes")
        << QByteArray("a,\"b\nc, d\"\ne,f\n") << QStringList{u"1:a|b\nc, d"_s, u"3:e|f"_s};
    QTest::addRow("an empty line in quotes")
        << QByteArray("a,\"b\n\nc\"\ne,f\n") << QStringList{u"1:a|b\n\nc"_s, u"4:e|f"_s};
    QTest::addRow("doubled quotes") << QByteArray("\"a \"\"b\"\"\",c\n") << QStringList{u"1:a \"b\"|c"_s};
    QTest::addRow("blanks are kept, blank lines are not")
        << QByteArray(" a , b\n\n\nc,d\n") << QStringList{u"1: a | b"_s, u"4:c|d"_s};
    QTest::addRow("semicolons") << QByteArray("a;b\nc,d;e\n") << QStringList{u"1:a|b"_s, u"2:c,d|e"_s};
    QTest::addRow("tabs") << QByteArray("a\tb\n") << QStringList{u"1:a|b"_s};
    QTest::addRow("empty fields") << QByteArray("a,,\n,,\n") << QStringList{u"1:a||"_s, u"2:||"_s};
    QTest::addRow("a quote that is never closed")
        << QByteArray("a,b\nc,\"d\ne,f\n") << QStringList{u"1:a|b"_s, u"2:!"_s};
    QTest::addRow("nothing") << QByteArray() << QStringList();
}

void ReadersTest::readsRows()
{
    QFETCH(QByteArray, csv);
    QTEST(rowsOf(csv), "rows");
}

void ReadersTest::oneBrokenQuoteCostsOneRow()
{
    QCOMPARE(rowsOf("a,b\nc,d \"e\" f\ng,h\n"), (QStringList{u"1:a|b"_s, u"2:!"_s, u"3:g|h"_s}));
}

void ReadersTest::readsTimes_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("iso");
    QTest::addRow("without padding") << u"d/M/yyyy HH:mm"_s << u"29/2/2016 01:16"_s << u"UTC"_s
                                     << u"2016-02-29T01:16Z"_s;
    QTest::addRow("no such day") << u"d/M/yyyy HH:mm"_s << u"30/2/2016 01:16"_s << u"UTC"_s << QString();
    QTest::addRow("something after it") << u"d/M/yyyy"_s << u"29/2/2016 "_s << u"UTC"_s << QString();
    QTest::addRow("a day is never shifted")
        << u"yyyy-MM-dd"_s << u"2016-02-29"_s << u"Asia/Tokyo"_s << u"2016-02-29"_s;
    QTest::addRow("seconds") << u"yyyy-MM-dd HH:mm:ss"_s << u"2016-07-01 12:00:30"_s << u"Europe/Berlin"_s
                             << u"2016-07-01T10:00:30Z"_s;
    QTest::addRow("an hour that a clock skips")
        << u"yyyy-MM-dd HH:mm"_s << u"2024-03-31 02:30"_s << u"Europe/Berlin"_s << QString();
    QTest::addRow("padding where none may be") << u"dd.MM.yyyy"_s << u"1.2.2016"_s << u"UTC"_s << QString();
    QTest::addRow("ISO") << u"iso"_s << u"2016-02-29T01:16:00+01:00"_s << u"UTC"_s
                         << u"2016-02-29T00:16:00Z"_s;
    QTest::addRow("the 25th hour") << u"d/M/yyyy HH:mm"_s << u"1/2/2016 24:00"_s << u"UTC"_s << QString();
}

void ReadersTest::readsTimes()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(QString, zone);
    const auto made = TimePattern::make(pattern);
    QVERIFY(made);
    const QTimeZone where = zone == u"UTC"_s ? QTimeZone::utc() : QTimeZone(zone.toLatin1());
    const auto moment = made->read(text, where);
    QTEST(moment ? toIso(*moment) : QString(), "iso");
}

void ReadersTest::refusesOddPatterns()
{
    for (const QString &odd : {u"d/M"_s, u"d/M/yy"_s, u"MMM d yyyy"_s, u"d/M/yyyy hh:mm"_s, QString()})
        QVERIFY2(!TimePattern::make(odd), qPrintable(odd));
}

void ReadersTest::readsTarArchives()
{
    QTemporaryDir folder;
    const QString longName = QString(120, u'ä') + u".json"_s;
    for (const QString &name : {u"a.json"_s, longName}) {
        QFile file(folder.filePath(name));
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
        file.write(name == longName ? QByteArray(1'000, 'x') : QByteArray());
    }
    for (const QString &format : {u"--format=pax"_s, u"--format=gnu"_s}) {
        QProcess tar;
        tar.start(u"tar"_s, {format, u"-C"_s, folder.path(), u"-cf"_s, u"-"_s, u"."_s});
        QVERIFY(tar.waitForFinished());
        QByteArray archive = tar.readAllStandardOutput();
        QVERIFY(TarReader::looksLikeTar(archive));
        QBuffer buffer(&archive);
        buffer.open(QIODevice::ReadOnly);
        TarReader reader(buffer);
        QMap<QString, qsizetype> sizes;
        while (true) {
            const auto entry = reader.next();
            QVERIFY(entry);
            if (!*entry)
                break;
            sizes.insert((*entry)->name, (*entry)->content.size());
        }
        QCOMPARE(sizes, (QMap<QString, qsizetype>{{u"./a.json"_s, 0}, {u"./"_s + longName, 1'000}}));
        archive.truncate(archive.size() / 3);
        QBuffer cut(&archive);
        cut.open(QIODevice::ReadOnly);
        TarReader cutReader(cut);
        bool refused = false;
        for (int i = 0; i < 4 && !refused; ++i)
            refused = !cutReader.next();
        QVERIFY(refused || archive.size() % 512 == 0);
    }
}

void ReadersTest::namesRepeatedColumns()
{
    QCOMPARE(columnNames({"id", "category", " category", "category"}),
             (QStringList{u"id"_s, u"category"_s, u"category.2"_s, u"category.3"_s}));
}

void ReadersTest::readsJsonOfAnyShape()
{
    QByteArray json
        = R"({"meta": [1, {"page": "no"}], "page": {"id": "p", "list": [1, [2]]}, "more": {"incidents": [0]},
                          "incidents": [{"a": null}, 5, {"b": {"c": true}}], "after": "x"})";
    QBuffer buffer(&json);
    buffer.open(QIODevice::ReadOnly);
    QStringList seen;
    const auto take = [&](const QString &member, const QJsonValue &value, qint64 line) -> Result<void> {
        seen.append(u"%1@%2:%3"_s.arg(member).arg(line).arg(QStringList(value.toObject().keys()).join(u',')));
        return {};
    };
    QVERIFY(readJsonMembers(buffer, {u"page"_s, u"incidents"_s}, take));
    QCOMPARE(seen, (QStringList{u"page@1:id,list"_s, u"incidents@2:a"_s, u"incidents@2:b"_s}));
    QByteArray deep = "{\"incidents\": " + QByteArray(100'000, '[');
    QBuffer well(&deep);
    well.open(QIODevice::ReadOnly);
    QVERIFY(!readJsonMembers(well, {u"incidents"_s}, take));
}

} // namespace Watchroom
