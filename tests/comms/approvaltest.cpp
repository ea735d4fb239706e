// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvaltest.h"

#include "comms/approval.h"
#include "comms/template.h"
#include "fixture.h"

#include <QCryptographicHash>
#include <QTest>

using namespace std::chrono;

namespace Watchroom {

namespace {
const Instant now = fromMs(1'782'223'200'000); // 2026-06-23T14:00Z

QString bodyOnlyHash(const QString &body)
{
    return QString::fromLatin1(QCryptographicHash::hash(body.toUtf8(), QCryptographicHash::Sha256).toHex());
}

IncidentRecord approved()
{
    IncidentRecord incident = incidentWithDraft(now);
    UpdateRecord &update = incident.updates.first();
    update.status = UpdateStatus::Approved;
    incident.approvals = {approvalBy("im", update, approvalHash(contentOf(update)), now - minutes(1))};
    return incident;
}
} // namespace

void ApprovalTest::coversEveryPartOfTheContent_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("minutesOn");
    QTest::addColumn<bool>("valid");
    const QString state = QStringLiteral("investigating");
    const QString body = QStringLiteral("Some payments fail. We are looking into it.");
    QTest::addRow("unchanged") << state << body << 10 << true;
    QTest::addRow("another state") << QStringLiteral("identified") << body << 10 << false;
    QTest::addRow("another text") << state << body + QLatin1Char('!') << 10 << false;
    QTest::addRow("another promise") << state << body << 11 << false;
    QTest::addRow("no promise") << state << body << 0 << false;
    QTest::addRow("a word that moved") << state + QStringLiteral(" ") << body << 10 << false;
}

void ApprovalTest::coversEveryPartOfTheContent()
{
    QFETCH(QString, state);
    QFETCH(QString, body);
    QFETCH(int, minutesOn);
    QFETCH(bool, valid);
    IncidentRecord incident = approved();
    UpdateRecord &update = incident.updates.first();
    update.publicState = state;
    update.body = body;
    update.promisedNextAt = minutesOn > 0
        ? std::optional(Moment::cut(now + minutes(minutesOn), Precision::Minute))
        : std::nullopt;
    QCOMPARE(validApproval(incident, update) != nullptr, valid);
}

void ApprovalTest::countsOnlyWhileTheStatusIsApproved_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("valid");
    for (const UpdateStatusSpec &spec : updateStatuses()) {
        static const QStringList after{QStringLiteral("approved"), QStringLiteral("copied"),
                                       QStringLiteral("queued"), QStringLiteral("failed")};
        QTest::addRow("%s", qPrintable(spec.key)) << spec.key << after.contains(spec.key);
    }
    QTest::addRow("of a newer version") << QStringLiteral("translated") << false;
}

void ApprovalTest::countsOnlyWhileTheStatusIsApproved()
{
    QFETCH(QString, status);
    QFETCH(bool, valid);
    IncidentRecord incident = approved();
    incident.updates.first().status = updateStatusOf(status);
    QCOMPARE(validApproval(incident, incident.updates.first()) != nullptr, valid);
}

void ApprovalTest::acceptsAnApprovalOfAnEarlierVersion()
{
    IncidentRecord incident = approved();
    UpdateRecord &update = incident.updates.first();
    incident.approvals = {approvalBy("im", update, bodyOnlyHash(update.body), now - minutes(1))};
    QVERIFY(validApproval(incident, update));
    // Another desk changed the state at the same time: what was approved is not known.
    incident.conflicts = {{EntityKind::StatusUpdate, update.id, QStringLiteral("status"), {}}};
    QVERIFY(!validApproval(incident, update));
    incident.conflicts.clear();
    update.body = QStringLiteral("Payments work again.");
    QVERIFY(!validApproval(incident, update));
}

void ApprovalTest::takesTheLatestAnswer()
{
    IncidentRecord incident = approved();
    ApprovalRecord refused = incident.approvals.first();
    refused.verdict = QStringLiteral("changes_wanted");
    refused.at = Moment::exact(now);
    incident.approvals.append(refused);
    QVERIFY(!validApproval(incident, incident.updates.first()));
}

void ApprovalTest::letsOnlyItsRolesApprove_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("holds");
    QTest::addColumn<bool>("reported");
    QTest::addColumn<bool>("allowed");
    QTest::addRow("who holds it") << "im" << true << false << true;
    QTest::addRow("who does not") << "im" << false << false << false;
    QTest::addRow("reported from a call") << "im" << false << true << true;
    QTest::addRow("a role that may not") << "cmoc" << true << false << false;
    QTest::addRow("no role at all") << "king" << true << true << false;
}

void ApprovalTest::letsOnlyItsRolesApprove()
{
    QFETCH(QString, role);
    QFETCH(bool, holds);
    QFETCH(bool, reported);
    IncidentRecord incident = incidentWithDraft(now);
    const PersonId ann = personId({}, QStringLiteral("ann"));
    EngagementRecord held;
    held.role = {role};
    held.person = ann;
    held.from = Moment::exact(now);
    if (holds)
        incident.engagements = {held};
    const auto process = shippedDefinition(QStringLiteral("reliability"));
    QTEST(requireApprover(*process, incident, {role}, ann, reported).has_value(), "allowed");
}

void ApprovalTest::postsNoNewsWithoutReview_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("waitedMinutes");
    QTest::addColumn<bool>("allowed");
    const QString text = shippedDefinition(QStringLiteral("reliability"))
                             ->updateTemplate(QStringLiteral("T-INV-3"))
                             ->text.in();
    QMap<QString, QString> values;
    for (const QString &field : fieldsIn(text))
        values.insert(field, QStringLiteral("something"));
    const QString body = filled(text, values, nullptr);
    const QString state = QStringLiteral("investigating");
    QTest::addRow("nobody answered") << body << state << 5 << true;
    QTest::addRow("they still have time") << body << state << 4 << false;
    QTest::addRow("another text") << QStringLiteral("Everything works again.") << state << 5 << false;
    QTest::addRow("another state is news") << body << QStringLiteral("identified") << 5 << false;
}

void ApprovalTest::postsNoNewsWithoutReview()
{
    QFETCH(QString, body);
    QFETCH(QString, state);
    QFETCH(int, waitedMinutes);
    IncidentRecord incident = incidentWithDraft(now);
    UpdateRecord posted = incident.updates.first();
    posted.id = uuid5({}, QStringLiteral("posted"));
    posted.status = UpdateStatus::Posted;
    posted.postedAt = Moment::exact(now - hours(1));
    posted.promisedNextAt.reset();
    UpdateRecord &update = incident.updates.first();
    update.templateKey = QStringLiteral("T-INV-3");
    update.body = body;
    update.publicState = state;
    update.status = UpdateStatus::InReview;
    update.created = Moment::exact(now - minutes(waitedMinutes));
    incident.updates.prepend(posted);
    const auto process = shippedDefinition(QStringLiteral("reliability"));
    QTEST(requireApproval(*process, incident, incident.updates.last(), now).has_value(), "allowed");
}

} // namespace Watchroom
