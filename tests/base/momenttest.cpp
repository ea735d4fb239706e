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

void MomentTest::takesTheNextOccurrenceOfAClockTime_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("here");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso"); // empty: refused
    const auto row
        = [](const char *name, const char *zone, const char *here, const char *text, const char *iso) {
              QTest::addRow("%s", name) << QByteArray(zone) << QString::fromLatin1(here)
                                        << QString::fromLatin1(text) << QString::fromLatin1(iso);
          };
    const char *berlin = "Europe/Berlin", *newYork = "America/New_York";
    row("later today", berlin, "2026-06-23T10:00Z", "14:05", "2026-06-23T12:05Z");
    row("already passed: tomorrow", berlin, "2026-06-23T12:06Z", "14:05", "2026-06-24T12:05Z");
    row("this very minute", berlin, "2026-06-23T12:05Z", "14:05", "2026-06-23T12:05Z");
    row("across midnight", berlin, "2026-06-23T21:55Z", "0:10", "2026-06-23T22:10Z");
    // Berlin springs forward at 01:00Z on 2026-03-29, and falls back at 01:00Z on 2026-10-25.
    row("tomorrow, after spring took an hour", berlin, "2026-03-28T14:00Z", "14:05", "2026-03-29T12:05Z");
    row("tomorrow, after autumn gave one", berlin, "2026-10-24T14:00Z", "14:05", "2026-10-25T13:05Z");
    row("an hour that spring skips", berlin, "2026-03-29T00:30Z", "2:30", "");
    row("an hour that autumn repeats, before it", berlin, "2026-10-25T00:00Z", "2:30", "2026-10-25T00:30Z");
    row("an hour that autumn repeats, within it", berlin, "2026-10-25T00:40Z", "2:30", "2026-10-25T01:30Z");
    row("an hour that autumn repeats, after it", berlin, "2026-10-25T01:40Z", "2:30", "2026-10-26T01:30Z");
    // New York springs forward at 07:00Z on 2026-03-08, and falls back at 06:00Z on 2026-11-01.
    row("New York in spring", newYork, "2026-03-07T20:00Z", "14:05", "2026-03-08T18:05Z");
    row("New York in autumn", newYork, "2026-10-31T20:00Z", "14:05", "2026-11-01T19:05Z");
    row("New York skips it", newYork, "2026-03-08T06:30Z", "2:30", "");
    row("New York repeats it", newYork, "2026-11-01T05:45Z", "1:30", "2026-11-01T06:30Z");
    row("a length is counted on", berlin, "2026-10-25T00:40Z", "+30m", "2026-10-25T01:10Z");
    row("a named day stays", berlin, "2026-06-23T12:06Z", "today 14:05", "2026-06-23T12:05Z");
    row("no time at all", berlin, "2026-06-23T12:06Z", "soon", "");
}

void MomentTest::takesTheNextOccurrenceOfAClockTime()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, here);
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto moment = nextMomentFromText(text, fromIso(here)->at, QTimeZone(zone));
    QCOMPARE(moment.has_value(), !iso.isEmpty());
    if (moment)
        QCOMPARE(toIso(*moment), iso);
}

void MomentTest::neverGainsPrecisionByArithmetic_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("iso"); // empty: none
    const auto row = [](const char *from, int seconds, const char *iso) {
        QTest::addRow("%s and %d s", from, seconds)
            << QString::fromLatin1(from) << seconds << QString::fromLatin1(iso);
    };
    row("2013", 900, "");
    row("2013-05", 900, "");
    row("2013-05-04", 900, "");
    row("2013-05-04T10:00Z", 900, "2013-05-04T10:15Z");
    row("2013-05-04T10:00Z", 59, "2013-05-04T10:00Z");
    row("2013-05-04T10:00:30Z", 59, "2013-05-04T10:01:29Z");
    row("2013-05-04T10:00:30.120Z", -30, "2013-05-04T10:00:00.120Z");
}

void MomentTest::neverGainsPrecisionByArithmetic()
{
    QFETCH(QString, from);
    QFETCH(int, seconds);
    QFETCH(QString, iso);
    const auto moment = laterBy(*fromIso(from), std::chrono::seconds(seconds));
    QCOMPARE(moment ? toIso(*moment) : QString(), iso);
    QVERIFY(!laterBy(std::nullopt, std::chrono::seconds(seconds)));
}

void MomentTest::saysHowATimeWasRead_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reading");
    const auto row = [](const char *name, const char *zone, const char *text, const char *reading) {
        QTest::addRow("%s", name) << QByteArray(zone) << QString::fromLatin1(text)
                                  << QString::fromLatin1(reading);
    };
    row("UTC needs no other", "UTC", "14:05", "2026-06-23T14:05Z");
    row("summer", "Europe/Berlin", "14:05", "2026-06-23T12:05Z (14:05 CEST, UTC+2)");
    row("west of Greenwich", "America/New_York", "2026-01-05 9:30", "2026-01-05T14:30Z (09:30 EST, UTC-5)");
    row("half an hour", "Asia/Kolkata", "14:05", "2026-06-23T08:35Z (14:05 IST, UTC+5:30)");
    row("an hour that autumn repeats", "Europe/Berlin", "2026-10-25 2:30",
        "2026-10-25T00:30Z (02:30 CEST, UTC+2), the first of two such times; add an offset for the second");
    row("the same with its offset", "Europe/Berlin", "2026-10-25T02:30+01:00",
        "2026-10-25T01:30Z (02:30 CET, UTC+1)");
    row("a day has no zone", "Europe/Berlin", "2026-10-25", "2026-10-25");
}

void MomentTest::saysHowATimeWasRead()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, text);
    const auto moment = momentFromText(text, now, QTimeZone(zone));
    QVERIFY(moment);
    QTEST(readingText(text, *moment, QTimeZone(zone)), "reading");
}

} // namespace Watchroom
