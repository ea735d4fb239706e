// SPDX-License-Identifier: GPL-3.0-or-later
#include "momenttest.h"

#include "base/duration.h"
#include "base/moment.h"
#include "base/timetext.h"

#include <QTest>

namespace Watchroom {

namespace {
const Instant now = fromMs(1'782'223'200'000); // 2026-06-23T14:00:00Z, a summer Tuesday
}

void MomentTest::readsTimesAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("understood");
    const QByteArray utc("UTC"), berlin("Europe/Berlin");
    QTest::addRow("now") << "now" << utc << "2026-06-23T14:00:00.000Z";
    QTest::addRow("minutes ago") << "-15m" << utc << "2026-06-23T13:45Z";
    QTest::addRow("hours and minutes ahead") << "+1h30m" << utc << "2026-06-23T15:30Z";
    QTest::addRow("a clock time in the zone") << "14:05" << berlin << "2026-06-23T12:05Z";
    QTest::addRow("yesterday") << "yesterday 9:30" << berlin << "2026-06-22T07:30Z";
    QTest::addRow("ISO with Z") << "2026-06-23T14:05Z" << berlin << "2026-06-23T14:05Z";
    QTest::addRow("ISO with an offset") << "2026-06-23T14:05:10+02:00" << utc << "2026-06-23T12:05:10Z";
    QTest::addRow("ISO in the zone") << "2026-06-23 14:05" << berlin << "2026-06-23T12:05Z";
    QTest::addRow("a year") << "2013" << berlin << "2013";
    QTest::addRow("a month") << "2013-05" << berlin << "2013-05";
    QTest::addRow("a day is never shifted") << "2013-05-04" << QByteArray("Pacific/Auckland") << "2013-05-04";
    QTest::addRow("epoch seconds") << "1782223200" << utc << "2026-06-23T14:00:00Z";
    QTest::addRow("epoch after an at sign") << "@0" << utc << "1970-01-01T00:00:00Z";
    QTest::addRow("epoch milliseconds") << "1782223200123" << utc << "2026-06-23T14:00:00.123Z";
    QTest::addRow("before 1970") << "1912-04-14T23:40Z" << utc << "1912-04-14T23:40Z";
    QTest::addRow("after 2100") << "2150-01-01T00:00Z" << utc << "2150-01-01T00:00Z";
    QTest::addRow("an hour that exists twice is its first")
        << "2026-10-25 02:30" << berlin << "2026-10-25T00:30Z";
}

void MomentTest::readsTimesAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, zone);
    const auto moment = momentFromText(text, now, QTimeZone(zone));
    QVERIFY2(moment, moment ? "" : qPrintable(moment.error().message));
    QTEST(toIso(*moment), "understood");
}

void MomentTest::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "soon", "25:00", "14:61", "2026-13-01", "2026-02-30", "12345", "-", "-5",
                             "99999999999999999999", "2026-06-23T14:05Zz"})
        QTest::addRow("“%s”", text) << QString::fromLatin1(text);
    QTest::addRow("an hour that the clocks skip") << QStringLiteral("2026-03-29 02:30");
}

void MomentTest::refusesWhatIsNoTime()
{
    QFETCH(QString, text);
    const auto moment = momentFromText(text, now, QTimeZone("Europe/Berlin"));
    QVERIFY(!moment);
    QVERIFY(!moment.error().hint.isEmpty());
}

void MomentTest::keepsItsPrecision_data()
{
    QTest::addColumn<QString>("iso");
    for (const char *iso : {"2013", "2013-05", "2013-05-04", "2013-05-04T03:20Z", "2013-05-04T03:20:05Z",
                            "2013-05-04T03:20:05.120Z"})
        QTest::addRow("%s", iso) << QString::fromLatin1(iso);
}

void MomentTest::keepsItsPrecision()
{
    QFETCH(QString, iso);
    const auto moment = fromIso(iso);
    QVERIFY(moment);
    QCOMPARE(toIso(*moment), iso);
    QCOMPARE(Moment::cut(moment->at, moment->precision), *moment);
}

void MomentTest::measuresOnlyBetweenMinutes()
{
    const auto minute = *fromIso(QStringLiteral("2013-05-04T03:20Z"));
    const auto later = *fromIso(QStringLiteral("2013-05-04T03:41:30Z"));
    const auto day = *fromIso(QStringLiteral("2013-05-04"));
    QCOMPARE(between(minute, later), std::chrono::seconds(21 * 60 + 30));
    QVERIFY(!between(day, later));
    QVERIFY(!between(std::nullopt, later));
}

void MomentTest::writesLengths_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("clock");
    QTest::addRow("seconds") << 45 << "45 s"
                             << "0:45";
    QTest::addRow("minutes") << 25 * 60 + 24 << "25 min"
                             << "25:24";
    QTest::addRow("hours") << 2 * 3600 + 4 * 60 << "2 h 04"
                           << "2:04:00";
    QTest::addRow("days") << (3 * 24 + 5) * 3600 << "3 d 5 h"
                          << "77:00:00";
}

void MomentTest::writesLengths()
{
    QFETCH(int, seconds);
    QTEST(durationText(std::chrono::seconds(seconds)), "words");
    QTEST(clockText(std::chrono::seconds(seconds)), "clock");
}

} // namespace Watchroom
