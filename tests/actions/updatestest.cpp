// SPDX-License-Identifier: GPL-3.0-or-later
#include "updatestest.h"

#include "actions/updates.h"
#include "scene.h"

#include <QCryptographicHash>
#include <QTest>

using namespace std::chrono;

namespace Watchroom {

namespace {
/// An incident with one update, and ann as its incident manager, who may approve.
class Situation : public Scene
{
public:
    Situation()
    {
        engage(QStringLiteral("im"), ann);
        UpdateRecord update;
        update.id = uuid5({}, QStringLiteral("update"));
        update.publicState = QStringLiteral("investigating");
        update.body = QStringLiteral("Some payments fail. We are looking into it.");
        update.created = Moment::exact(context.time - minutes(10));
        incident().updates = {update};
    }

    UpdateRecord &update() { return now.incident->updates.first(); }
    QString id() const { return now.incident->updates.first().id.toString(); }
    /// As an approval by the incident manager leaves it.
    void approve()
    {
        ApprovalRecord approval;
        approval.id = uuid5({}, QStringLiteral("approval"));
        approval.update = update().id;
        approval.role = {QStringLiteral("im")};
        approval.verdict = QStringLiteral("approved");
        approval.bodyHash = QString::fromLatin1(
            QCryptographicHash::hash(update().body.toUtf8(), QCryptographicHash::Sha256).toHex());
        approval.at = Moment::exact(context.time - minutes(1));
        now.incident->approvals = {approval};
        update().status = UpdateStatus::Approved;
    }
    Result<Acts> take(UpdateStep step)
    {
        switch (step) {
        case UpdateStep::Edit:
            return decide(now, EditUpdateRequest{id(), QStringLiteral("Payments fail."), {}}, context);
        case UpdateStep::Approve:
            return decide(now, ApproveUpdateRequest{id(), {QStringLiteral("im")}, {}, true}, context);
        case UpdateStep::RequestChanges:
            return decide(now, ApproveUpdateRequest{id(), {QStringLiteral("im")}, {}, false}, context);
        case UpdateStep::Post:
            return decide(now, PostUpdateRequest{id(), {}, {}, {}}, context);
        default:
            return decide(now, UpdateStepRequest{id(), step}, context);
        }
    }
};
} // namespace

void UpdatesTest::asksTheStatusBeforeEveryStep_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("step");
    for (int status = 0; status <= int(UpdateStatus::Unknown); ++status) {
        for (int step = 0; step <= int(UpdateStep::Discard); ++step)
            QTest::addRow("status %d, step %d", status, step) << status << step;
    }
}

void UpdatesTest::asksTheStatusBeforeEveryStep()
{
    QFETCH(int, status);
    QFETCH(int, step);
    Situation situation;
    situation.approve();
    situation.update().status = UpdateStatus(status);
    const auto acts = situation.take(UpdateStep(step));
    const bool unapproved = UpdateStep(step) == UpdateStep::Post && !isApprovedStatus(UpdateStatus(status));
    const bool allowed = allowsUpdateStep(UpdateStatus(status), UpdateStep(step));
    QCOMPARE(acts.has_value(), allowed && !unapproved);
    if (!acts)
        QCOMPARE(acts.error().code, ErrorCode::Refused);
    if (!acts && allowed)
        QCOMPARE(acts.error().detail, QStringLiteral("approval_missing"));
}

void UpdatesTest::refusesAPostInTheFuture_data()
{
    QTest::addColumn<Moment>("at");
    QTest::addColumn<bool>("goes");
    const Instant now = FakeContext().time; // 2026-06-23T14:00Z
    QTest::addRow("now") << Moment::exact(now) << true;
    QTest::addRow("a minute ago") << Moment::cut(now - minutes(1), Precision::Minute) << true;
    QTest::addRow("this year") << Moment::cut(now, Precision::Year) << true;
    QTest::addRow("in three hours") << Moment::cut(now + hours(3), Precision::Minute) << false;
    QTest::addRow("in a second") << Moment::exact(now + seconds(1)) << false;
    QTest::addRow("next year") << Moment::cut(now + days(365), Precision::Year) << false;
}

void UpdatesTest::refusesAPostInTheFuture()
{
    QFETCH(Moment, at);
    QFETCH(bool, goes);
    Situation situation;
    situation.approve();
    const auto acts = decide(situation.now, PostUpdateRequest{situation.id(), at, {}, {}}, situation.context);
    QCOMPARE(acts.has_value(), goes);
    if (!goes)
        QCOMPARE(acts.error().code, ErrorCode::Invalid);
}

} // namespace Watchroom
