// SPDX-License-Identifier: GPL-3.0-or-later
#include "linereadertest.h"

#include "base/linereader.h"

#include <QBuffer>
#include <QTest>

namespace Watchroom {

namespace {
QByteArrayList linesOf(QByteArray bytes, qsizetype longest)
{
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    LineReader reader(source, longest);
    QByteArrayList lines;
    for (QByteArray line = reader.next(); !line.isEmpty(); line = reader.next())
        lines.append(line);
    return lines;
}
} // namespace

void LineReaderTest::readsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addRow("nothing") << QByteArray() << QByteArrayList();
    QTest::addRow("two lines") << QByteArray("one\ntwo\n") << QByteArrayList{"one\n", "two\n"};
    QTest::addRow("no last line break") << QByteArray("one\r\ntwo") << QByteArrayList{"one\r\n", "two"};
    QTest::addRow("an empty line") << QByteArray("\n\nx") << QByteArrayList{"\n", "\n", "x"};
    QTest::addRow("a line of just the longest")
        << QByteArray("1234567\nx") << QByteArrayList{"1234567\n", "x"};
    QTest::addRow("a longer line in pieces")
        << QByteArray("123456789\nx") << QByteArrayList{"12345678", "9\n", "x"};
    QTest::addRow("null bytes") << QByteArray("a\0b\nc", 5) << QByteArrayList{QByteArray("a\0b\n", 4), "c"};
}

void LineReaderTest::readsLines()
{
    QFETCH(QByteArray, bytes);
    const QByteArrayList found = linesOf(bytes, 8);
    QTEST(found, "lines");
}

void LineReaderTest::readsLinesLongerThanItsBuffer()
{
    const QByteArrayList lines{QByteArray(65'535, 'a') + '\n', QByteArray(200'000, 'b') + '\n',
                               QByteArray(65'536, 'c') + '\n', "d"};
    QCOMPARE(linesOf(lines.join(), 1'000'000), lines);
}

} // namespace Watchroom
