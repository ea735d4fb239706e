// SPDX-License-Identifier: GPL-3.0-or-later
#include "cadencetest.h"

#include "comms/cadence.h"
#include "comms/firstupdate.h"
#include "fixture.h"

#include <QTest>

namespace Watchroom {

namespace {
const Instant now = fromMs(1'782'223'200'000); // 2026-06-23T14:00Z

std::optional<Moment> momentOf(const QString &iso)
{
    return iso.isEmpty() ? std::nullopt : std::optional(*fromIso(iso));
}
} // namespace

void CadenceTest::isDueAfterTheLastPost_data()
{
    QTest::addColumn<QString>("posted");
    QTest::addColumn<QString>("promised");
    QTest::addColumn<QString>("due"); // empty: none
    const auto row = [](const char *name, const char *posted, const char *promised, const char *due) {
        QTest::addRow("%s", name) << QString::fromLatin1(posted) << QString::fromLatin1(promised)
                                  << QString::fromLatin1(due);
    };
    row("by the cadence of an S1", "2026-06-23T13:40Z", "", "2026-06-23T13:50Z");
    row("as exactly as it was posted", "2026-06-23T13:40:30Z", "", "2026-06-23T13:50:30Z");
    row("by the promise", "2026-06-23T13:40Z", "2026-06-23T14:20Z", "2026-06-23T14:20Z");
    row("a coarse promise is none", "2026-06-23T13:40Z", "2026", "2026-06-23T13:50Z");
    row("posted in a year", "2013", "", "");
    row("posted on a day", "2026-06-23", "", "");
    row("posted on a day, with a promise", "2026-06-23", "2026-06-23T14:20Z", "2026-06-23T14:20Z");
}

void CadenceTest::isDueAfterTheLastPost()
{
    QFETCH(QString, posted);
    QFETCH(QString, promised);
    QFETCH(QString, due);
    IncidentRecord incident = incidentWithDraft(now);
    UpdateRecord &update = incident.updates.first();
    update.status = UpdateStatus::Posted;
    update.postedAt = momentOf(posted);
    update.promisedNextAt = momentOf(promised);
    const auto next = nextUpdateDue(*shippedDefinition(QStringLiteral("reliability")), incident, now);
    QCOMPARE(next ? toIso(next->at) : QString(), due);
}

void CadenceTest::asksForTheFirstUpdate_data()
{
    QTest::addColumn<QString>("process");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QString>("decided");
    QTest::addColumn<QString>("impact");
    QTest::addColumn<QString>("due"); // empty: none
    const auto row = [](const char *name, const char *process, const char *severity, const char *decided,
                        const char *impact, const char *due) {
        QTest::addRow("%s", name) << QString::fromLatin1(process) << QString::fromLatin1(severity)
                                  << QString::fromLatin1(decided) << QString::fromLatin1(impact)
                                  << QString::fromLatin1(due);
    };
    const char *r = "reliability";
    row("an hour of impact", r, "s2", "", "2026-06-23T13:40Z", "2026-06-23T14:40Z");
    row("an hour of impact, not from S3", r, "s3", "", "2026-06-23T13:40Z", "");
    row("minutes after the decision", r, "s3", "2026-06-23T13:50Z", "", "2026-06-23T13:55Z");
    row("whichever comes first", r, "s1", "2026-06-23T14:30Z", "2026-06-23T13:20Z", "2026-06-23T14:20Z");
    row("an impact known to the day", r, "s1", "", "2026-06-23", "");
    row("a decision known to the year", r, "s1", "2026", "", "");
    row("security says nothing by itself", "security", "s1", "", "2026-06-23T13:40Z", "");
    row("security after a decision", "security", "s3", "2026-06-23T13:50Z", "", "2026-06-23T14:50Z");
}

void CadenceTest::asksForTheFirstUpdate()
{
    QFETCH(QString, process);
    QFETCH(QString, severity);
    QFETCH(QString, decided);
    QFETCH(QString, impact);
    QFETCH(QString, due);
    IncidentRecord incident = incidentWithDraft(now);
    incident.severity = {severity};
    if (const auto at = momentOf(decided))
        incident.clocks.insert(QStringLiteral("public_decided_at"), *at);
    if (const auto at = momentOf(impact))
        incident.clocks.insert(QStringLiteral("impact_started_at"), *at);
    const auto first = firstUpdateDue(*shippedDefinition(process), incident);
    QCOMPARE(first ? toIso(*first) : QString(), due);
}

void CadenceTest::asksForNoFirstUpdateWhenKeptPrivate_data()
{
    QTest::addColumn<QString>("flag");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<bool>("due");
    QTest::addRow("nothing decided") << ""
                                     << "" << true;
    QTest::addRow("by the flag") << "kept_private"
                                 << "" << false;
    QTest::addRow("another flag") << "near_miss"
                                  << "" << true;
    QTest::addRow("tell only those who are hit") << ""
                                                 << "private" << false;
    QTest::addRow("tell nobody") << ""
                                 << "none" << false;
    QTest::addRow("tell the public") << ""
                                     << "status_page" << true;
}

void CadenceTest::asksForNoFirstUpdateWhenKeptPrivate()
{
    QFETCH(QString, flag);
    QFETCH(QString, decision);
    IncidentRecord incident = incidentWithDraft(now);
    incident.clocks.insert(QStringLiteral("impact_started_at"), Moment::exact(now));
    if (!flag.isEmpty())
        incident.flags = {{{flag}, {}}};
    if (!decision.isEmpty())
        incident.fields.insert(QStringLiteral("public_decision"), Value(decision));
    const auto first = firstUpdateDue(*shippedDefinition(QStringLiteral("reliability")), incident);
    QTEST(first.has_value(), "due");
}

} // namespace Watchroom
