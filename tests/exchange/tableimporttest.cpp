// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableimporttest.h"

#include "importfixture.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {
const QByteArrayList threeEvents{logRow("INC0000045", "New", 0, "1-3-2024 08:05"),
                                 logRow("INC0000045", "Active", 1, "1-3-2024 08:30"),
                                 logRow("INC0000045", "Resolved", 2, "1-3-2024 10:00", "1-3-2024 10:00")};

ImportOptions with(const QString &map)
{
    ImportOptions options;
    options.map = map;
    return options;
}

const QByteArray tableMap = R"({"name": "desk", "format": "csv", "area": "support", "zone": "Europe/Berlin",
  "times": ["yyyy-MM-dd HH:mm"], "key": "id", "incident_title": "{what}",
  "state": {"column": "state", "words": {"open": "managing", "done": "closed"}},
  "severity": {"column": "level", "words": {"high": "s2", "low": "s4"}},
  "services": {"column": "service", "separator": ";"},
  "fields": {"declared_at": {"column": "from", "type": "moment"}, "summary": {"column": "what"}}})";
} // namespace

void TableImportTest::takesEveryEventOfALog()
{
    ImportFixture file;
    const ImportReport report = file.taken(u"log.csv"_s, logTable(threeEvents));
    QCOMPARE(report.format, u"event-log-csv"_s);
    QCOMPARE(report.map, u"servicenow"_s);
    QCOMPARE(report.source, u"servicenow"_s);
    QCOMPARE(report.read, 3);
    QCOMPARE(report.added.incidents, 1);
    QCOMPARE(report.added.timelineEntries, 3);
    QCOMPARE(report.added.acts, 3);
    const IncidentRecord incident = file.incident(u"INC-1"_s);
    QVERIFY(incident.imported);
    QCOMPARE(incident.severity.value, u"s2"_s);
    QCOMPARE(incident.mainTrack()->state.value, u"resolved"_s);
    QCOMPARE(toIso(*incident.clock(u"declared_at"_s)), u"2024-03-01T08:00Z"_s);
    QCOMPARE(toIso(*incident.clock(u"resolved_at"_s)), u"2024-03-01T10:00Z"_s);
    QVERIFY(!incident.clock(u"closed_at"_s));
    QCOMPARE(incident.fields.value(u"sla_met"_s), Value(true));
    QCOMPARE(incident.timeline.size(), 3);
    QCOMPARE(toIso(incident.timeline[1].happened), u"2024-03-01T08:30Z"_s);
    QCOMPARE(incident.timeline[1].noted, Moment::exact(file.context.time));
    QCOMPARE(incident.timeline[1].text, u"New → Active"_s);
    QVERIFY(file.check()->ok());
}

void TableImportTest::keepsHistoryThatBreaksTheRules()
{
    ImportFixture file;
    const ImportReport report
        = file.taken(u"log.csv"_s,
                     logTable(threeEvents
                              + QByteArrayList{logRow("INC0000045", "Active", 3, "2-3-2024 08:00"),
                                               logRow("INC0000045", "-100", 4, "2-3-2024 08:30"),
                                               logRow("INC0000045", "Closed", 5, "3-3-2024 08:00")}));
    QCOMPARE(report.flagged, 2); // a step back, and a state that nobody knows
    QCOMPARE(report.added.timelineEntries, 6);
    const IncidentRecord incident = file.incident(u"INC-1"_s);
    QCOMPARE(incident.mainTrack()->state.value, u"closed"_s);
    QVERIFY(incident.hasFlag({u"imported_history"_s}));
    QVERIFY(file.check()->ok());
}

void TableImportTest::namesWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addRow("a day that does not exist")
        << logRow("INC1", "New", 0, "31-2-2024 08:00") << u"sys_updated_at"_s << u"31-2-2024 08:00"_s;
    QTest::addRow("no time") << logRow("INC1", "New", 0, "?") << u"sys_updated_at"_s << u"?"_s;
    QTest::addRow("no number") << logRow("?", "New", 0, "1-3-2024 08:00") << u"number"_s << u"?"_s;
    QTest::addRow("a resolution that is no time")
        << logRow("INC1", "New", 0, "1-3-2024 08:00", "soon") << u"resolved_at"_s << u"soon"_s;
    QTest::addRow("bad UTF-8") << logRow("INC\xff", "New", 0, "1-3-2024 08:00") << u"number"_s
                               << QString::fromUtf8("INC\xff");
    QTest::addRow("a field too few") << QByteArray("INC1,New,0") << QString() << u"INC1"_s;
    QTest::addRow("a quote out of place")
        << logRow("IN\"C1", "New", 0, "1-3-2024 08:00") << QString() << QString();
}

void TableImportTest::namesWhatIsBroken()
{
    QFETCH(QByteArray, row);
    ImportFixture file;
    const ImportReport report = file.taken(u"log.csv"_s, logTable({threeEvents[0], row, threeEvents[1]}));
    QCOMPARE(report.read, 3);
    QCOMPARE(report.rejected.size(), 1);
    QCOMPARE(report.rejected[0].line, 3);
    QTEST(report.rejected[0].field, "field");
    QTEST(report.rejected[0].value, "value");
    QVERIFY(!report.rejected[0].reason.isEmpty());
    QCOMPARE(report.added.timelineEntries, 2); // the rest went in
    QVERIFY(file.check()->ok());
}

void TableImportTest::takesNothingIfStrict()
{
    ImportFixture file;
    const QByteArray before = file.acts();
    ImportOptions options;
    options.strict = true;
    const ImportReport report
        = file.taken(u"log.csv"_s, logTable(threeEvents + QByteArrayList{"INC2,New"}), options);
    QCOMPARE(report.rejected.size(), 1);
    QVERIFY(!report.kept);
    QCOMPARE(file.acts(), before);
    QVERIFY(file.taken(u"log.csv"_s, logTable(threeEvents), options).kept);
    QCOMPARE(file.counts().timelineEntries, 3);
}

void TableImportTest::writesNothingOnADryRun()
{
    ImportFixture file;
    const QByteArray before = file.acts();
    ImportOptions options;
    options.dryRun = true;
    const ImportReport report = file.taken(u"log.csv"_s, logTable(threeEvents), options);
    QCOMPARE(report.added.timelineEntries, 3);
    QVERIFY(!report.kept);
    QCOMPARE(file.acts(), before);
}

void TableImportTest::takesOnlyWhatIsNew()
{
    ImportFixture file;
    file.taken(u"log.csv"_s, logTable(threeEvents));
    const QByteArray once = file.acts();
    const ImportReport again = file.taken(u"log.csv"_s, logTable(threeEvents));
    QCOMPARE(again.unchanged, 3);
    QCOMPARE(again.added.acts, 0);
    QCOMPARE(file.acts(), once);
    const ImportReport longer = file.taken(
        u"log.csv"_s,
        logTable(threeEvents
                 + QByteArrayList{logRow("INC0000045", "Closed", 3, "3-3-2024 08:00", "1-3-2024 10:00")}));
    QCOMPARE(longer.unchanged, 3);
    QCOMPARE(longer.added.acts, 1);
    QCOMPARE(longer.added.incidents, 0);
    QCOMPARE(file.incident(u"INC-1"_s).mainTrack()->state.value, u"closed"_s);
    QVERIFY(file.acts().startsWith(once.left(once.lastIndexOf("{\"acts\""))));
    QVERIFY(file.check()->ok());
}

void TableImportTest::leavesWhatPeopleChanged()
{
    ImportFixture file;
    file.taken(u"log.csv"_s, logTable(threeEvents));
    QVERIFY(file.writer().perform(SetFieldRequest{{u"title"_s}, u"Mail is slow"_s, {}, {}}, file.context,
                                  u"INC-1"_s));
    file.taken(
        u"log.csv"_s,
        logTable(threeEvents
                 + QByteArrayList{logRow("INC0000045", "Closed", 3, "3-3-2024 08:00", "1-3-2024 10:00")}));
    QCOMPARE(file.incident(u"INC-1"_s).title, u"Mail is slow"_s);
}

void TableImportTest::takesWhatChangedInARowAnIncident()
{
    ImportFixture file;
    const QString map = file.write(u"desk.json"_s, tableMap);
    const QByteArray header = "id,what,state,level,service,from\r\n";
    const ImportReport first
        = file.taken(u"t.csv"_s,
                     header
                         + "007,\"Mail, slow\nsince noon\",open,high,mail;web,2024-07-01 14:00\r\n"
                           "008,Printer,open,low,,2024-07-02 09:00\r\n",
                     with(map));
    QCOMPARE(first.rejected.size(), 1); // a title is one line
    QCOMPARE(first.rejected[0].field, u"title"_s);
    const QByteArray slow = "007,\"Mail, slow\",open,high,mail;web,2024-07-01 14:00\r\n";
    QCOMPARE(file.taken(u"t.csv"_s, header + slow, with(map)).added.incidents, 1);
    const IncidentRecord mail = file.incident(u"INC-2"_s);
    QCOMPARE(toIso(*mail.clock(u"declared_at"_s)), u"2024-07-01T12:00Z"_s); // Berlin in summer
    QCOMPARE(mail.services, (QStringList{u"mail"_s, u"web"_s}));
    QCOMPARE(mail.area.value, u"support"_s);
    const QByteArray fast = "007,Mail is fast,done,low,web,2024-07-01 14:00\r\n";
    const ImportReport changed = file.taken(u"t.csv"_s, header + fast, with(map));
    QCOMPARE(changed.changed, 1);
    QCOMPARE(changed.unchanged, 0);
    QCOMPARE(changed.added.incidents, 0);
    const IncidentRecord after = file.incident(u"INC-2"_s);
    QCOMPARE(after.title, u"Mail is fast"_s);
    QCOMPARE(after.severity.value, u"s4"_s);
    QCOMPARE(after.mainTrack()->state.value, u"closed"_s);
    QCOMPARE(after.services, QStringList{u"web"_s});
    QCOMPARE(file.taken(u"t.csv"_s, header + fast, with(map)).changed, 0);
    QVERIFY(file.check()->ok());
}

void TableImportTest::saysWhichColumnIsMissing()
{
    ImportFixture file;
    QByteArray table = logTable(threeEvents);
    table.replace("incident_state", "status");
    ImportOptions options = with(u"servicenow"_s);
    options.path = file.write(u"log.csv"_s, table);
    const auto refused = file.take(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, u"incident_state"_s);
    options.map.clear();
    QVERIFY(!file.take(options)); // no shipped map fits
    QCOMPARE(file.counts().incidents, 0);
}

void TableImportTest::readsTheTextAsItIs()
{
    ImportFixture file;
    QByteArray table = logTable({logRow("0000045", "New", 0, "1-3-2024 08:05")});
    table.replace("subcategory", "category"); // the name stands twice
    table.replace("incident_state", "ident_state");
    table.replace("Outlook", "\"Over \"\"here\"\"\"");
    table.replace("2 - High", "2");
    table.replace('\n', "\r\n");
    const ImportReport report = file.taken(u"log.csv"_s, "\xef\xbb\xbf" + table);
    QCOMPARE(report.map, u"servicenow-anonymised"_s);
    QCOMPARE(report.rejected.size(), 0);
    QCOMPARE(file.incident(u"INC-1"_s).title, u"0000045: Phone, category Mail / Over \"here\""_s);
}

void TableImportTest::refusesAFileThatEndsTooEarly()
{
    ImportFixture file;
    QProcess gzip;
    const QString path = file.write(u"log.csv"_s, logTable(threeEvents));
    gzip.start(u"gzip"_s, {path});
    QVERIFY(gzip.waitForFinished());
    ImportOptions options;
    options.path = path + u".gz"_s;
    options.dryRun = true;
    QCOMPARE(file.take(options)->added.timelineEntries, 3);
    QFile packed(options.path);
    QVERIFY(packed.open(QIODevice::ReadWrite) && packed.resize(packed.size() - 12));
    options.dryRun = false;
    const auto cut = file.take(options);
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, ErrorCode::Damaged);
    QCOMPARE(file.counts().incidents, 0);
}

void TableImportTest::cancelsWithoutATrace()
{
    ImportFixture file;
    QByteArrayList rows;
    for (int i = 0; i < 3'000; ++i)
        rows.append(logRow("INC" + QByteArray::number(i), "New", 0, "1-3-2024 08:05"));
    const QByteArray before = file.acts();
    ImportOptions options;
    options.path = file.write(u"log.csv"_s, logTable(rows));
    int64_t seen = 0;
    const auto cancelled = file.take(options, [&](const ImportProgress &progress) {
        seen = progress.events;
        return progress.events < 2'500; // after the first acts are in the tables
    });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QVERIFY(seen >= 2'500);
    QCOMPARE(file.acts(), before);
    QVERIFY(file.check()->ok());
}

void TableImportTest::rowsOfManyIncidentsMayBeMixed()
{
    // More incidents than the importer remembers, told in rounds: each must be found again.
    ImportFixture file;
    QByteArrayList rows;
    const int incidents = 4'200; // the importer remembers 4'096
    for (const auto &[state, change] : {std::pair{"New", 0}, std::pair{"Closed", 1}}) {
        for (int i = 0; i < incidents; ++i)
            rows.append(logRow("INC" + QByteArray::number(i), state, change,
                               "1-3-2024 08:1" + QByteArray::number(change)));
    }
    const ImportReport report = file.taken(u"log.csv"_s, logTable(rows));
    QCOMPARE(report.added.incidents, incidents);
    QCOMPARE(report.added.timelineEntries, 2 * incidents);
    QCOMPARE(report.flagged, 0);
    QCOMPARE(file.counts().byState, (QMap<QString, int64_t>{{u"closed"_s, incidents}}));
}

} // namespace Watchroom
