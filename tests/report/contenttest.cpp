// SPDX-License-Identifier: GPL-3.0-or-later
#include "contenttest.h"

#include "fixture.h"

#include <QTest>

namespace Watchroom {

void ContentTest::saysWhatHappenedInItsSections()
{
    ReportFixture fixture;
    const ReportContent content = fixture.content();
    QCOMPARE(content.title, QStringLiteral("Sign-in was down for 48 minutes"));
    QCOMPARE(content.organisation, QStringLiteral("Fernhill"));
    QCOMPARE(content.kind, QStringLiteral("Post-incident report INC-1, internal"));
    QCOMPARE(content.lead, QStringLiteral("Nobody could sign in for 48 minutes. No data was lost."));
    QCOMPARE(content.figures.size(), 4);
    QCOMPARE(content.figures[0].value, QStringLiteral("S1 Critical"));
    QCOMPARE(content.figures[1].value, QStringLiteral("48 min"));
    QCOMPARE(content.figures[2].value, QStringLiteral("19 min"));
    QVERIFY(wordsOf(sectionOf(content, "severity")).contains(QStringLiteral("At least 20% of users")));
    QVERIFY(
        wordsOf(sectionOf(content, "durations")).contains(QStringLiteral("Time to mitigate\n48 min\n12:00")));
    QVERIFY(
        wordsOf(sectionOf(content, "details")).contains(QStringLiteral("Expired credential or certificate")));
    QVERIFY(wordsOf(sectionOf(content, "impact")).contains(QStringLiteral("41 000")));
    QVERIFY(content.foot.contains(QStringLiteral("Reliability, version 1")));
}

void ContentTest::drawsPhasesInOrder()
{
    ReportFixture fixture;
    const ReportChart chart = fixture.content().chart;
    QStringList names;
    for (int i = 0; i < chart.phases.size(); ++i) {
        names.append(chart.phases[i].name);
        QVERIFY(chart.phases[i].from < chart.phases[i].to);
        if (i > 0)
            QCOMPARE(chart.phases[i].from, chart.phases[i - 1].to);
    }
    QCOMPARE(names,
             (QStringList{QStringLiteral("Detect"), QStringLiteral("Answer"), QStringLiteral("Identify"),
                          QStringLiteral("Mitigate"), QStringLiteral("Watch")}));
    QCOMPARE(chart.updates.size(), 2);
    QVERIFY(chart.impact);
    QCOMPARE(chart.impact->second - chart.impact->first, std::chrono::minutes(48));
}

void ContentTest::callsNothingWatchingBeforeItWasMitigated()
{
    ReportFixture fixture;
    auto source = fixture.source(fixture.name);
    QVERIFY(source);
    source->incident.clocks.remove(QStringLiteral("mitigated_at"));
    QCOMPARE(reportContent(*source).chart.phases.last().name, QStringLiteral("Resolve"));
}

void ContentTest::tellsWhoByTheirRole()
{
    ReportFixture fixture;
    const QString timeline = wordsOf(sectionOf(fixture.content(), "timeline"));
    QVERIFY(timeline.contains(QStringLiteral("Tuesday 23 June 2026")));
    QVERIFY(timeline.contains(QStringLiteral("Engineer on call")));
    const QString people = wordsOf(sectionOf(fixture.content(), "people"));
    QVERIFY(people.contains(QStringLiteral("Communications manager\nken")));
}

void ContentTest::tellsAnOverrideFromCriteriaThatWereMet()
{
    ReportFixture fixture;
    const auto source = fixture.source(fixture.name);
    QVERIFY(source);
    QCOMPARE(source->steps.size(), 5);
    QVERIFY(!source->steps[0].overridden);
    QVERIFY(source->steps[4].overridden);
    QCOMPARE(source->steps[4].to.value, QStringLiteral("closed"));
    const QString criteria = wordsOf(sectionOf(reportContent(*source), "criteria"));
    const qsizetype last = criteria.indexOf(QStringLiteral("In review → Closed"));
    QVERIFY(last > 0);
    QVERIFY(criteria.mid(last).contains(QStringLiteral("The board met by telephone")));
    QVERIFY(criteria.mid(last).contains(QStringLiteral("Waived by the override")));
    QVERIFY(!criteria.left(last).contains(QStringLiteral("Waived by the override")));
    QVERIFY(criteria.left(last).contains(QStringLiteral("Failures at 0.1 %")));
    QVERIFY(criteria.left(last).contains(QStringLiteral("Held by ken")));
}

void ContentTest::saysHowUpdatesKeptTheirPromise()
{
    ReportFixture fixture;
    const ReportContent content = fixture.content();
    const ReportSection *updates = sectionOf(content, "updates");
    QVERIFY(updates);
    QCOMPARE(updates->table.rows.size(), 2);
    QCOMPARE(updates->table.rows[0].cells[3][0].text, QStringLiteral("19 min after the start"));
    QCOMPARE(updates->table.rows[1].cells[3][0].text, QStringLiteral("5 min late"));
    QVERIFY(updates->table.rows[0].cells[2][0].text.startsWith(QStringLiteral("Since 12:00 UTC")));
}

void ContentTest::printsOnlyTheHeadsOfItsStream()
{
    ReportFixture fixture;
    fixture.file.context.who = QStringLiteral("ann");
    const QString hidden = fixture.file.declare(QStringLiteral("A key was published"), true);
    const auto open = fixture.source(fixture.name), secret = fixture.source(hidden);
    QVERIFY(open && secret);
    QCOMPARE(open->heads.size(), 1);
    QCOMPARE(secret->heads.size(), 1);
    QVERIFY(open->heads[0].hash != secret->heads[0].hash);
    QVERIFY(reportContent(*secret).kind.endsWith(QStringLiteral("confidential")));
    QVERIFY(wordsOf(sectionOf(reportContent(*open), "proof"))
                .contains(QString::fromLatin1(open->heads[0].hash.toHex())));
}

void ContentTest::givesLocalTimesWhereTheyDiffer()
{
    ReportFixture fixture;
    QCOMPARE(sectionOf(fixture.content(), "timeline")->table.columns.size(), 3);
    fixture.file.context.where = QTimeZone("Asia/Tokyo");
    const ReportContent content = fixture.content();
    const ReportSection *timeline = sectionOf(content, "timeline");
    QCOMPARE(timeline->table.columns.size(), 4);
    QCOMPARE(timeline->table.rows[1].cells[0][0].text, QStringLiteral("12:00"));
    QCOMPARE(timeline->table.rows[1].cells[1][0].text, QStringLiteral("21:00"));
}

void ContentTest::makesTextHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("answer");
    const auto u = [](const char16_t *text) { return QString::fromUtf16(text); };
    QTest::newRow("plain words stay") << u(u"Zwölf Boxkämpfer") << u(u"Zwölf Boxkämpfer");
    QTest::newRow("marks that turn direction go")
        << u(u"un\u202eresolved\u202c\u2066x\u2069") << u(u"unresolvedx");
    QTest::newRow("controls go, lines stay") << u(u"a\u0007b\r\nc\td") << u(u"ab\nc d");
    QTest::newRow("joiners of scripts and emoji stay") << u(u"می\u200cخواهم") << u(u"می\u200cخواهم");
    QTest::newRow("half a pair is shown as such") << QString(QChar(0xd83d)) << QString(QChar(0xfffd));
    QTest::newRow("a letter has sixteen marks at most") << QStringLiteral("e") + QString(50'000, QChar(0x301))
                                                        << QStringLiteral("e") + QString(16, QChar(0x301));
    QTest::newRow("a long word breaks") << QString(2500, QLatin1Char('x'))
                                        << QString(1000, QLatin1Char('x')) + QLatin1Char('\n')
            + QString(1000, QLatin1Char('x')) + QLatin1Char('\n') + QString(500, QLatin1Char('x'));
}

void ContentTest::makesTextHarmless()
{
    QFETCH(QString, text);
    QTEST(printable(text), "answer");
}

} // namespace Watchroom
