// SPDX-License-Identifier: GPL-3.0-or-later
#include "shareddatatest.h"

#include "importfixture.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {
struct Expected
{
    int64_t incidents, entries, updates;
    QMap<QString, int64_t> states, severities;
};
} // namespace

void SharedDataTest::initTestCase()
{
    if (!QFileInfo(QStringLiteral(WATCHROOM_SHARED_DATA)).isDir())
        QSKIP("The real data sets do not lie beside this project.");
}

void SharedDataTest::showsTheRightCounts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Expected>("expected");
    QTest::addRow("an excerpt of the audit log")
        << u"itsm_event_log_sample.csv.gz"_s
        << Expected{890,
                    5'998,
                    0,
                    {{u"closed"_s, 890}},
                    {{u"s1"_s, 15}, {u"s2"_s, 33}, {u"s3"_s, 757}, {u"s4"_s, 85}}};
    QTest::addRow("four years of a page")
        << u"statuspage_github_incidents.jsonl.gz"_s
        << Expected{819,
                    4'570,
                    4'570,
                    {{u"resolved"_s, 801}, {u"closed"_s, 18}},
                    {{u"s1"_s, 28}, {u"s2"_s, 138}, {u"s3"_s, 604}, {u"s4"_s, 31}, {u"undetermined"_s, 18}}};
    QTest::addRow("a page's repository")
        << u"statuspage_datocms.tar.gz"_s
        << Expected{103,
                    305,
                    305,
                    {{u"resolved"_s, 72}, {u"closed"_s, 31}},
                    {{u"s1"_s, 3}, {u"s2"_s, 31}, {u"s3"_s, 35}, {u"s4"_s, 3}, {u"undetermined"_s, 31}}};
    QTest::addRow("a page's feed") << u"statuspage_github_recent.atom"_s
                                   << Expected{
                                          25, 178, 178, {{u"resolved"_s, 25}}, {{u"undetermined"_s, 25}}};
}

void SharedDataTest::showsTheRightCounts()
{
    QFETCH(QString, name);
    QFETCH(Expected, expected);
    ImportFixture file;
    ImportOptions options;
    options.path = QStringLiteral(WATCHROOM_SHARED_DATA) + u'/' + name;
    const auto report = file.take(options);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->rejected.size(), 0);
    const FileCounts counts = file.counts();
    QCOMPARE(counts.incidents, expected.incidents);
    QCOMPARE(counts.timelineEntries, expected.entries);
    QCOMPARE(counts.statusUpdates, expected.updates);
    QCOMPARE(counts.byState, expected.states);
    QCOMPARE(counts.bySeverity, expected.severities);
    QVERIFY(file.check()->ok());
    const auto again = file.take(options);
    QCOMPARE(again->added.acts, 0);
    QCOMPARE(again->unchanged, expected.entries);
}

} // namespace Watchroom
