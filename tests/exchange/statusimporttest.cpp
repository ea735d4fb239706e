// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusimporttest.h"

#include "importfixture.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {
// As /api/v2/incidents.json: newest update first, the page after the incidents here.
const QByteArray statuspage = R"({"incidents": [
 {"id": "abc", "name": "Logins fail", "status": "resolved", "impact": "critical",
  "created_at": "2024-05-06T07:08:09.123Z", "updated_at": "2024-05-06T09:00:00.000Z",
  "monitoring_at": "2024-05-06T08:30:00.500Z", "resolved_at": "2024-05-06T09:00:00.000Z",
  "started_at": "2024-05-06T07:00:00.000Z", "shortlink": "https://stspg.io/abc", "page_id": "p1",
  "incident_updates": [
   {"id": "u5", "status": "postmortem", "body": "What we learnt", "created_at": "2024-05-08T09:00:00.000Z"},
   {"id": "u4", "status": "resolved", "body": "Done.", "display_at": "2024-05-06T09:00:00.000Z", "created_at": "2024-05-06T09:00:01.000Z"},
   {"id": "u3", "status": "monitoring", "body": "A fix is out.", "created_at": "2024-05-06T08:30:00.500Z", "affected_components": null},
   {"id": "u2", "status": "identified", "body": "Found it.", "created_at": "2024-05-06T08:00:00.000Z"},
   {"id": "u1", "status": "investigating", "body": "We look into it.", "created_at": "2024-05-06T07:08:09.123Z"}],
  "components": [{"id": "c1", "name": "API", "status": "operational"}, {"id": "c2", "name": "Web", "status": "operational"}]}
 ], "page": {"id": "p1", "name": "Fernhill", "url": "https://status.example"}})";

const QByteArray lines
    = R"({"id": "77", "title": "Slow pushes", "url": "https://status.example/incidents/x", "impact": "minor", "components": ["Git"], "started_at": "2024-12-31T23:50:00Z", "resolved_at": "2025-01-01T00:20:00Z", "updates": [{"at": "2024-12-31T23:50:00Z", "status": "Investigating", "message": "Pushes are slow."}, {"at": "2025-01-01T00:05:00Z", "status": "Update", "message": "Still <b>slow</b> & odd."}, {"at": "2025-01-01T00:20:00Z", "status": "Resolved", "message": "Fast again."}]}
)";

const QByteArray feed = R"(<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:status.example,2005:/history</id>
<entry><id>tag:status.example,2005:Incident/77</id><published>2025-01-01T00:40:00Z</published>
<link rel="alternate" href="https://status.example/incidents/x"/><title>Slow pushes</title>
<content type="html">&lt;p&gt;&lt;small&gt;Jan &lt;var data-var='date'&gt; 1&lt;/var&gt;, &lt;var data-var='time'&gt;00:40&lt;/var&gt; UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - All of it.&lt;/p&gt;&lt;p&gt;&lt;small&gt;Jan &lt;var data-var='date'&gt; 1&lt;/var&gt;, &lt;var data-var='time'&gt;00:20&lt;/var&gt; UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - Fast again.&lt;/p&gt;&lt;p&gt;&lt;small&gt;Jan &lt;var data-var='date'&gt; 1&lt;/var&gt;, &lt;var data-var='time'&gt;00:05&lt;/var&gt; UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Update&lt;/strong&gt; - Still &amp;lt;b&amp;gt;slow&amp;lt;/b&amp;gt; &amp;amp; odd.&lt;/p&gt;&lt;p&gt;&lt;small&gt;Dec &lt;var data-var='date'&gt;31&lt;/var&gt;, &lt;var data-var='time'&gt;23:50&lt;/var&gt; UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Investigating&lt;/strong&gt; - Pushes are slow.&lt;/p&gt;</content></entry></feed>
)";

const QByteArray folderIncident = R"({"name": "Images are late", "impact": "major", "updates": [
 {"content": "Back.", "status": "resolved", "date": "2019-02-13T11:00:00.000Z"},
 {"content": "Images are late.", "status": "investigating", "date": "2019-02-13T10:00:00.000Z"},
 {"content": "Again.", "status": "investigating", "date": "2019-02-13T12:00:00.000Z"}]})";
const QByteArray folderMaintenance = R"({"name": "New disks", "scheduledTime": "2019-03-01T20:00:00.000Z",
 "minutes": "60", "content": "We put in new disks.", "components": ["cda"],
 "updates": [{"content": "Done.", "date": "2019-03-01T21:00:00.000Z", "status": "completed"}]})";

QStringList postStates(const IncidentRecord &incident)
{
    QStringList states;
    for (const UpdateRecord &update : incident.updates)
        states.append(update.publicState + u'/' + update.statusKey());
    return states;
}

/// Makes "page/incidents/…" and "page/maintenances/…" and gives the folder.
QString makeFolder(const ImportFixture &file)
{
    const QString folder = file.pathOf(u"page"_s);
    QDir().mkpath(folder + u"/incidents"_s);
    QDir().mkpath(folder + u"/maintenances"_s);
    file.write(u"page/incidents/2019-02-13-bilder-spät.json"_s, folderIncident);
    file.write(u"page/maintenances/2019-03-01-disks.json"_s, folderMaintenance);
    file.write(u"page/README.md"_s, "not an incident");
    return folder;
}

void expectTheFolder(ImportFixture &file, const ImportReport &report)
{
    QCOMPARE(report.format, u"status-folder"_s);
    QCOMPARE(report.added.incidents, 2);
    QCOMPARE(report.added.statusUpdates, 4);
    QCOMPARE(report.flagged, 1); // resolved, and then again
    const IncidentRecord late = file.incident(u"INC-1"_s);
    QCOMPARE(late.mainTrack()->state.value, u"investigating"_s);
    QVERIFY(!late.clock(u"resolved_at"_s)); // not any more
    QVERIFY(!late.maintenance);
    const IncidentRecord disks = file.incident(u"INC-2"_s);
    QVERIFY(disks.maintenance);
    QCOMPARE(disks.mainTrack()->state.value, u"closed"_s);
    QCOMPARE(toIso(*disks.clock(u"planned_start"_s)), u"2019-03-01T20:00Z"_s);
    QVERIFY(file.check()->ok());
}
} // namespace

void StatusImportTest::readsStatuspageJson()
{
    ImportFixture file;
    const ImportReport report = file.taken(u"incidents.json"_s, statuspage);
    QCOMPARE(report.format, u"statuspage-v2"_s);
    QCOMPARE(report.source, u"p1"_s);
    QCOMPARE(report.added.statusUpdates, 5);
    QCOMPARE(report.added.timelineEntries, 5);
    QCOMPARE(report.added.services, 2);
    const IncidentRecord incident = file.incident(u"INC-1"_s);
    QCOMPARE(incident.severity.value, u"s1"_s);
    QCOMPARE(incident.mainTrack()->state.value, u"resolved"_s); // a post-mortem changes no state
    QCOMPARE(toIso(*incident.clock(u"declared_at"_s)), u"2024-05-06T07:08:09.123Z"_s);
    QCOMPARE(toIso(*incident.clock(u"impact_started_at"_s)), u"2024-05-06T07:00:00.000Z"_s);
    QCOMPARE(toIso(*incident.clock(u"mitigated_at"_s)), u"2024-05-06T08:30:00.500Z"_s);
    QCOMPARE(postStates(incident),
             (QStringList{u"investigating/posted"_s, u"identified/posted"_s, u"monitoring/posted"_s,
                          u"resolved/posted"_s, u"resolved/posted"_s}));
    QCOMPARE(incident.links.size(), 1);
    QCOMPARE(file.taken(u"incidents.json"_s, statuspage).added.acts, 0);
    QVERIFY(file.check()->ok());
}

void StatusImportTest::readsLines()
{
    ImportFixture file;
    const ImportReport report = file.taken(u"incidents.jsonl"_s, lines);
    QCOMPARE(report.format, u"status-jsonl"_s);
    QCOMPARE(report.source, u"status.example"_s);
    const IncidentRecord incident = file.incident(u"INC-1"_s);
    QCOMPARE(toIso(*incident.clock(u"declared_at"_s)), u"2024-12-31T23:50Z"_s);
    QCOMPARE(toIso(*incident.clock(u"resolved_at"_s)), u"2025-01-01T00:20Z"_s);
    QCOMPARE(postStates(incident),
             (QStringList{u"investigating/posted"_s, u"investigating/posted"_s, u"resolved/posted"_s}));
    QCOMPARE(incident.timeline[1].text, u"Update: Still <b>slow</b> & odd."_s);
}

void StatusImportTest::readsAFolder()
{
    ImportFixture file;
    ImportOptions options;
    options.path = makeFolder(file);
    const auto report = file.take(options);
    QVERIFY(report);
    expectTheFolder(file, *report);
}

void StatusImportTest::readsAnArchive()
{
    ImportFixture file;
    makeFolder(file);
    QProcess tar;
    tar.setWorkingDirectory(file.pathOf({}));
    tar.start(u"tar"_s, {u"--format=pax"_s, u"--sort=name"_s, u"-czf"_s, u"page.tar.gz"_s, u"page"_s});
    QVERIFY(tar.waitForFinished() && tar.exitCode() == 0);
    ImportOptions options;
    options.path = file.pathOf(u"page.tar.gz"_s);
    const auto report = file.take(options);
    QVERIFY(report);
    expectTheFolder(file, *report);
    options.path = file.pathOf(u"page"_s); // the same page as a folder has the same keys
    QCOMPARE(file.take(options)->added.acts, 0);
}

void StatusImportTest::readsAFeed()
{
    ImportFixture file;
    const ImportReport report = file.taken(u"history.atom"_s, feed);
    QCOMPARE(report.format, u"status-atom"_s);
    QCOMPARE(report.source, u"status.example"_s);
    QCOMPARE(report.added.statusUpdates, 4);
    const IncidentRecord incident = file.incident(u"INC-1"_s);
    QCOMPARE(toIso(incident.timeline[0].happened), u"2024-12-31T23:50Z"_s); // the year before its neighbour's
    QCOMPARE(incident.timeline[1].text, u"Update: Still <b>slow</b> & odd."_s);
    QCOMPARE(incident.severity.value, u"undetermined"_s); // a feed names no impact
}

void StatusImportTest::aFeedContinuesTheLines()
{
    ImportFixture file;
    file.taken(u"incidents.jsonl"_s, lines);
    const ImportReport report = file.taken(u"history.atom"_s, feed);
    QCOMPARE(report.unchanged, 3);
    QCOMPARE(report.added.statusUpdates, 1);
    QCOMPARE(report.added.incidents, 0);
    QCOMPARE(file.incident(u"INC-1"_s).severity.value, u"s3"_s);
    QCOMPARE(toIso(*file.incident(u"INC-1"_s).clock(u"resolved_at"_s)), u"2025-01-01T00:40Z"_s);
    QVERIFY(file.check()->ok());
}

void StatusImportTest::takesEditsAtTheSource()
{
    ImportFixture file;
    file.taken(u"incidents.json"_s, statuspage);
    QVERIFY(file.writer().perform(SetFieldRequest{{u"title"_s}, u"Our own words"_s, {}, {}}, file.context,
                                  u"INC-1"_s));
    QByteArray edited = statuspage;
    edited.replace("Found it.", "Found the cause.").replace("critical", "major");
    const ImportReport report = file.taken(u"incidents.json"_s, edited);
    QCOMPARE(report.unchanged, 4);
    QCOMPARE(report.changed, 1); // the severity came with the same act
    QCOMPARE(report.added.statusUpdates, 0);
    const IncidentRecord incident = file.incident(u"INC-1"_s);
    QCOMPARE(incident.updates.size(), 5);
    QCOMPARE(incident.updates[1].body, u"Found the cause."_s);
    QCOMPARE(incident.severity.value, u"s2"_s);
    QCOMPARE(incident.title, u"Our own words"_s); // the source did not change its own
    edited.replace("Logins fail", "Some logins fail");
    const ImportReport renamed = file.taken(u"incidents.json"_s, edited);
    QCOMPARE(renamed.unchanged, 5);
    QCOMPARE(renamed.changed, 1);
    QCOMPARE(file.incident(u"INC-1"_s).title, u"Some logins fail"_s);
    QCOMPARE(file.taken(u"incidents.json"_s, edited).added.acts, 0);
    QVERIFY(file.check()->ok());
}

void StatusImportTest::namesWhatIsBroken()
{
    ImportFixture file;
    QByteArray late = lines;
    late.replace("\"77\"", "\"78\"").replace("2025-01-01T00:05:00Z", "soon");
    const ImportReport report = file.taken(u"incidents.jsonl"_s, late + "{not json}\n" + lines);
    QCOMPARE(report.added.incidents, 1);
    QCOMPARE(report.rejected.size(), 2);
    QCOMPARE(report.rejected[0].line, 1);
    QCOMPARE(report.rejected[0].field, u"updates/1/at"_s);
    QCOMPARE(report.rejected[0].value, u"soon"_s);
    QCOMPARE(report.rejected[1].line, 2);
    ImportOptions options;
    options.path = file.write(u"cut.json"_s, statuspage.left(statuspage.size() / 2));
    const auto cut = file.take(options);
    QVERIFY(!cut); // of one broken document nothing is sure
    QVERIFY(cut.error().message.contains(u"Line"_s));
}

void StatusImportTest::marksMaintenance()
{
    ImportFixture file;
    QByteArray planned = lines;
    planned.replace("minor", "maintenance")
        .replace("Investigating", "Scheduled")
        .replace("Resolved", "Completed");
    file.taken(u"incidents.jsonl"_s, planned);
    const IncidentRecord incident = file.incident(u"INC-1"_s);
    QVERIFY(incident.maintenance);
    QCOMPARE(incident.mainTrack()->state.value, u"closed"_s);
    QCOMPARE(file.counts().incidents, 1); // counted, and marked
}

} // namespace Watchroom
