// SPDX-License-Identifier: GPL-3.0-or-later
#include "idtest.h"

#include "base/bytes.h"
#include "base/hybridclock.h"
#include "support/fakecontext.h"

#include <QTest>

namespace Watchroom {

void IdTest::version7SortsByTime()
{
    FakeContext context;
    const Uuid first = context.newId();
    context.time += std::chrono::milliseconds(1);
    const Uuid second = context.newId();
    QVERIFY(first < second);
    QCOMPARE(first.toString().at(14), QLatin1Char('7'));
}

void IdTest::version5IsTheSameOnEveryDesk()
{
    // The example of RFC 9562, appendix A.4: DNS namespace, www.example.com
    const Uuid dns = Uuid::fromString(QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
    QCOMPARE(uuid5(dns, QStringLiteral("www.example.com")).toString(),
             QStringLiteral("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
}

void IdTest::readsBackItsText()
{
    const Uuid id = FakeContext().newId();
    QCOMPARE(Uuid::fromString(id.toString()), id);
    QVERIFY(Uuid::fromString(QStringLiteral("nonsense")).isNull());
}

void IdTest::shortCodesComeFromTheEnd()
{
    Uuid id;
    QCOMPARE(shortCode(id), QStringLiteral("aaaaaa"));
    id.bytes[15] = 1;
    QCOMPARE(shortCode(id), QStringLiteral("aaaaab"));
    id.bytes[15] = 0x20;
    QCOMPARE(shortCode(id, 2), QStringLiteral("ba"));
}

void IdTest::canonicalBytesReadBack()
{
    ByteWriter writer;
    const QList<int64_t> numbers{0, -1, 1, 127, 128, -64, -65, INT64_MAX, INT64_MIN};
    for (const int64_t number : numbers)
        writer.integer(number);
    writer.text(QStringLiteral("größer 🔥"));
    ByteReader reader(writer.bytes());
    for (const int64_t number : numbers)
        QCOMPARE(reader.integer(), number);
    QCOMPARE(reader.text(), QStringLiteral("größer 🔥"));
    QVERIFY(reader.isValid() && reader.atEnd());
}

void IdTest::brokenBytesAreNoticed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("cut off") << QByteArray("\x05"
                                           "ab");
    QTest::addRow("a longer form of a small number") << QByteArray("\x81\x00", 2);
    QTest::addRow("a number without end") << QByteArray(11, '\xff');
}

void IdTest::brokenBytesAreNoticed()
{
    QFETCH(QByteArray, bytes);
    ByteReader reader(bytes);
    reader.blob();
    QVERIFY(!reader.isValid());
}

void IdTest::theHybridClockNeverGoesBack()
{
    HybridClock clock;
    const auto noon = fromMs(1'000'000);
    const int64_t first = clock.tick(noon);
    const int64_t second = clock.tick(noon - std::chrono::hours(1));
    QVERIFY(second > first);
    clock.saw(second + 5000);
    QVERIFY(clock.tick(noon) > second + 5000);
}

} // namespace Watchroom
