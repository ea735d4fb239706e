// SPDX-License-Identifier: GPL-3.0-or-later
#include "rightstest.h"

#include "actions/access.h"
#include "actions/calls.h"
#include "actions/confidentiality.h"
#include "actions/entries.h"
#include "actions/fields.h"
#include "actions/levels.h"
#include "actions/organisation.h"
#include "actions/updates.h"
#include "process/canonical.h"
#include "process/shipped.h"
#include "roles/rights.h"
#include "scene.h"

#include <QTest>

namespace Watchroom {

namespace {
/// A confidential incident that only Ann sees, so that access can be granted.
void makeConfidential(Scene &scene)
{
    scene.incident().confidential = true;
    scene.incident().members = {scene.ann};
}

UpdateRecord draftedUpdate(const Scene &scene, const QString &state)
{
    UpdateRecord update;
    update.id = uuid5({}, QStringLiteral("update"));
    update.publicState = state;
    update.body = QStringLiteral("Pushes work again.");
    update.status = UpdateStatus::InReview;
    update.author = scene.ben;
    update.created = Moment::exact(scene.context.time);
    return update;
}

Result<Acts> lower(Scene &scene)
{
    return decide(scene.now,
                  LevelRequest{scene.process->severities.last().key, {}, QStringLiteral("one customer")},
                  scene.context);
}

Result<Acts> setFlagOf(Scene &scene, Right right, bool on)
{
    for (const FlagDefinition &flag : scene.process->flags) {
        if ((on ? flag.setRight : flag.liftRight) != right)
            continue;
        if (!on)
            scene.incident().flags = {{flag.key, {}}};
        return decide(scene.now,
                      SetFieldRequest{{flag.key.value},
                                      on ? QStringLiteral("yes") : QStringLiteral("no"),
                                      QStringLiteral("because")},
                      scene.context);
    }
    return fail(ErrorCode::NotFound, QStringLiteral("no flag asks for it"));
}

Result<Acts> approve(Scene &scene, const QString &state)
{
    scene.incident().updates = {draftedUpdate(scene, state)};
    const QList<RoleKey> roles = scene.process->rolesWith(Right::ApproveUpdate);
    return decide(
        scene.now,
        ApproveUpdateRequest{scene.incident().updates.first().id.toString(), roles.first(), {}, true},
        scene.context);
}

/// An update that ends the public incident, approved by somebody without the all-clear, is posted.
Result<Acts> postFinal(Scene &scene)
{
    UpdateRecord update = draftedUpdate(scene, QStringLiteral("resolved"));
    scene.incident().updates = {update};
    const QList<RoleKey> approvers = scene.process->rolesWith(Right::ApproveUpdate);
    const QList<RoleKey> clear = scene.process->rolesWith(Right::AllClear);
    scene.engage(approvers.first().value, scene.ben);
    const auto by = std::find_if(approvers.begin(), approvers.end(),
                                 [&](const RoleKey &role) { return !clear.contains(role); });
    const bool holdsClear = std::any_of(clear.begin(), clear.end(), [&](const RoleKey &role) {
        return scene.incident().holds(scene.ann, role);
    });
    scene.context.who = QStringLiteral("ann");
    const auto approved = decide(
        scene.now,
        ApproveUpdateRequest{update.id.toString(), holdsClear || by == approvers.end() ? clear.first() : *by,
                             holdsClear ? QString() : QStringLiteral("ben"), true},
        scene.context);
    WR_TRY(approved);
    for (const Change &change : approved->last().payload.changes) {
        if (change.kind != EntityKind::Approval)
            continue;
        ApprovalRecord record;
        record.id = change.entity;
        record.update = update.id;
        record.role = {fieldOf(&change, "role").text()};
        record.bodyHash = fieldOf(&change, "body_hash").text();
        record.verdict = QStringLiteral("approved");
        record.at = fieldOf(&change, "at").moment();
        scene.incident().approvals = {record};
        scene.incident().updates.first().status = UpdateStatus::Approved;
    }
    for (const RoleKey &role : clear) { // the all-clear is asked for where somebody can give it
        if (!scene.incident().holder(role))
            scene.engage(role.value, scene.ben);
    }
    return decide(scene.now, PostUpdateRequest{update.id.toString(), {}, {}, {}}, scene.context);
}

Result<Acts> withdrawOthers(Scene &scene)
{
    EntryRecord entry;
    entry.id = uuid5({}, QStringLiteral("entry"));
    entry.kind = QStringLiteral("note");
    entry.text = QStringLiteral("A name that should not be here");
    entry.author = scene.ben;
    scene.incident().timeline = {entry};
    return decide(scene.now, WithdrawEntryRequest{entry.id.toString()}, scene.context);
}

Result<Acts> publish(Scene &scene)
{
    const QByteArray canonical = canonicalProcess(shippedProcess(scene.process->id.value));
    QByteArray next = canonical;
    next.replace("\"version\":" + QByteArray::number(scene.process->version),
                 "\"version\":" + QByteArray::number(scene.process->version + 1));
    return decide(scene.now, InstallProcessRequest{next, {}}, scene.context);
}

/// The action that asks \a right, taken by Ann.
Result<Acts> act(Scene &scene, Right right)
{
    switch (right) {
    case Right::LowerSeverity:
        return lower(scene);
    case Right::LowerAfterPublic: {
        UpdateRecord posted = draftedUpdate(scene, QStringLiteral("investigating"));
        posted.status = UpdateStatus::Posted;
        posted.postedAt = Moment::exact(scene.context.time);
        scene.incident().updates = {posted};
        return lower(scene);
    }
    case Right::GoPublic:
    case Right::ValidateS1:
    case Right::RestrictUsers:
        return setFlagOf(scene, right, true);
    case Right::LiftHold:
        return setFlagOf(scene, right, false);
    case Right::ApproveUpdate:
        return approve(scene, QStringLiteral("investigating"));
    case Right::AllClear:
        return postFinal(scene);
    case Right::ChangeConfidentiality:
        return decide(scene.now, ConfidentialityRequest{true, QStringLiteral("names a customer")},
                      scene.context);
    case Right::GrantAccess:
        makeConfidential(scene);
        return decide(scene.now, AccessRequest{QStringLiteral("ben"), true, true}, scene.context);
    case Right::Redact:
        return withdrawOthers(scene);
    case Right::PublishProcess:
        return publish(scene);
    }
    return fail(ErrorCode::NotFound, QStringLiteral("no action asks for it"));
}
} // namespace

void RightsTest::isAskedByItsAction_data()
{
    QTest::addColumn<QString>("process");
    QTest::addColumn<QString>("right");
    for (const QString &id : shippedProcessIds()) {
        for (const RightDefinition &right : shippedDefinition(id)->rights)
            QTest::addRow("%s: %s", qPrintable(id), qPrintable(keyOf(right.right)))
                << id << keyOf(right.right);
    }
}

void RightsTest::isAskedByItsAction()
{
    QFETCH(QString, process);
    QFETCH(QString, right);
    const Right asked = *rightFromKey(right);
    Scene without(process);
    const auto refused = act(without, asked);
    QVERIFY2(!refused, "a person without a role was allowed");
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    Scene with(process);
    const QList<RoleKey> roles = with.process->rolesWith(asked);
    if (asked == Right::PublishProcess)
        with.now.people[QStringLiteral("ann")].roles = {roles.first().value};
    else
        with.engage(roles.first().value, with.ann);
    const auto allowed = act(with, asked);
    QVERIFY2(allowed, allowed ? "" : qPrintable(allowed.error().message));
}

void RightsTest::refusesEverybodyWhereProcessGivesNoRole()
{
    Scene scene;
    ProcessDefinition bare = *scene.process;
    bare.rights.clear();
    scene.engage(QStringLiteral("lead"), scene.ann);
    for (const RightSpec &spec : rightSpecs())
        QVERIFY2(!hasRight(spec.right, bare, scene.incident(), scene.ann), qPrintable(spec.key));
    const auto refused = require(Right::LowerSeverity, bare, scene.incident(), scene.ann);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QLatin1String("lower_severity")));
}

void RightsTest::refusesLastMemberToBeRemoved()
{
    Scene scene(QStringLiteral("security"));
    makeConfidential(scene);
    scene.engage(QStringLiteral("seoc"), scene.ann);
    const auto removed = decide(scene.now, AccessRequest{QStringLiteral("ann"), false}, scene.context);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::Refused);
}

void RightsTest::letsFirstResponderIntoConfidentialIncident()
{
    Scene scene(QStringLiteral("security"));
    makeConfidential(scene);
    const auto engaged = decide(scene.now, EngageRequest{{QStringLiteral("seoc")}, QStringLiteral("ben"), {}},
                                scene.context);
    QVERIFY(engaged);
    QVERIFY(changeOf(*engaged, EntityKind::AccessMember));
}

void RightsTest::keepsOthersFromEngagingOnceRoleIsHeld()
{
    Scene scene(QStringLiteral("security"));
    makeConfidential(scene);
    scene.engage(QStringLiteral("seoc"), personId(scene.now.organisation, QStringLiteral("kim")));
    const auto engaged = decide(
        scene.now, EngageRequest{{QStringLiteral("responder")}, QStringLiteral("ben"), {}}, scene.context);
    QVERIFY(!engaged);
    QCOMPARE(engaged.error().detail, QStringLiteral("grant_access"));
}

void RightsTest::letsFounderPublishProcess()
{
    Scene scene;
    QVERIFY(!publish(scene));
    scene.now.founder = scene.ann;
    QVERIFY(publish(scene));
}

void RightsTest::letsStandingRolePublishProcess()
{
    Scene scene;
    scene.now.founder = scene.ben;
    scene.now.people[QStringLiteral("ann")].roles = {QStringLiteral("scribe")};
    QVERIFY(!publish(scene));
    scene.now.people[QStringLiteral("ann")].roles = {QStringLiteral("im")};
    QVERIFY(publish(scene));
}

void RightsTest::refusesStandingRoleFromAnybody()
{
    Scene scene;
    scene.now.founder = scene.ben;
    const PersonRequest request{QStringLiteral("ann"), {}, {QStringLiteral("im")}, {}};
    QVERIFY(!decide(scene.now, request, scene.context));
    scene.context.who = QStringLiteral("ben");
    const auto given = decide(scene.now, request, scene.context);
    QVERIFY(given);
    const Value roles = fieldOf(changeOf(*given, EntityKind::Person), "roles");
    QCOMPARE(roles.as<Value::List>()->front().text(), QStringLiteral("im"));
}

} // namespace Watchroom
