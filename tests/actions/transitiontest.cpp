// SPDX-License-Identifier: GPL-3.0-or-later
#include "transitiontest.h"

#include "actions/steps.h"
#include "process/shipped.h"
#include "scene.h"

#include <QJsonArray>
#include <QTest>

namespace Watchroom {

namespace {
void everyArrow()
{
    QTest::addColumn<QString>("process");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const QString &id : shippedProcessIds()) {
        for (const Transition &step : shippedDefinition(id)->transitions) {
            for (const StateKey &from : step.from)
                QTest::addRow("%s: %s to %s", qPrintable(id), qPrintable(from.value),
                              qPrintable(step.to.value))
                    << id << from.value << step.to.value;
        }
    }
}

/// An s1 in a state, where somebody else did everything that any criterion of the process can ask for.
class Situation : public Scene
{
public:
    Situation(const QString &id, const QString &from)
        : Scene(id)
        , me(ann)
        , other(ben)
    {
        incident().tracks.first().state = {from};
    }

    void giveRoles(const Transition &step)
    {
        for (const Taker &taker : step.by) {
            if (taker.kind == Taker::Kind::Role)
                engage(taker.key, me);
            if (taker.kind == Taker::Kind::Field)
                now.incident->fields.insert(taker.key, Value(context.who));
        }
    }

    void meet(const Transition &step)
    {
        for (const CriterionKey &key : step.criteria) {
            const Criterion &criterion = *process->criterion(key);
            IncidentRecord &incident = this->incident();
            switch (criterion.kind) {
            case CriterionKind::FieldSet:
                incident.fields.insert(criterion.parameter, Value(QStringLiteral("said")));
                incident.services = {QStringLiteral("Checkout")};
                incident.levellings = {{incident.severity, {}, QStringLiteral("because"), other, {}}};
                break;
            case CriterionKind::RoleFilled:
                engage(criterion.parameter, other);
                break;
            case CriterionKind::UpdatePosted: {
                UpdateRecord update;
                update.publicState = criterion.parameter;
                update.status = UpdateStatus::Posted;
                update.postedAt = Moment::exact(context.time);
                incident.updates.append(update);
                break;
            }
            case CriterionKind::TaskDone:
                incident.tasks.append(
                    {{}, QStringLiteral("task"), criterion.parameter, QStringLiteral("done"), other, other});
                break;
            case CriterionKind::ChecklistDone:
                for (const ChecklistItem &item : process->checklist(criterion.parameter)->items)
                    incident.ticks.append(
                        {incident.tracks.first().id, criterion.parameter, item.key, other, {}, {}});
                break;
            case CriterionKind::Manual:
            case CriterionKind::Unknown:
                incident.criteriaMet.append({incident.tracks.first().id, {}, key.value, other, {}, {}});
                break;
            }
        }
    }

    Result<Acts> take(const QString &to, const QString &reason, const QString &overrideReason = {})
    {
        TransitionRequest request;
        request.to = {to};
        request.reason = reason;
        request.overrideReason = overrideReason;
        return decide(now, request, context);
    }

    PersonId me, other;
};
} // namespace

void TransitionTest::isTakenWhenRoleAndCriteriaAllowIt_data()
{
    everyArrow();
}

void TransitionTest::isTakenWhenRoleAndCriteriaAllowIt()
{
    QFETCH(QString, process);
    QFETCH(QString, from);
    QFETCH(QString, to);
    Situation situation(process, from);
    const Transition &step = *situation.process->transition({from}, {to});
    situation.giveRoles(step);
    situation.meet(step);
    const auto acts = situation.take(to, QStringLiteral("it is so"));
    QVERIFY2(acts, acts ? "" : qPrintable(acts.error().message));
    QCOMPARE(fieldOf(changeOf(*acts, EntityKind::Track), "state").text(), to);
    QVERIFY(!changeOf(*acts, EntityKind::IncidentFlag)); // nothing was overridden
}

void TransitionTest::isRefusedWithoutItsRole_data()
{
    everyArrow();
}

void TransitionTest::isRefusedWithoutItsRole()
{
    QFETCH(QString, process);
    QFETCH(QString, from);
    QFETCH(QString, to);
    Situation situation(process, from);
    const Transition &step = *situation.process->transition({from}, {to});
    const bool anyone = std::any_of(step.by.begin(), step.by.end(),
                                    [](const Taker &taker) { return taker.kind == Taker::Kind::Anyone; });
    situation.meet(step);
    const auto acts = situation.take(to, QStringLiteral("it is so"));
    QCOMPARE(acts.has_value(), anyone);
    if (!anyone)
        QCOMPARE(acts.error().data.value(QLatin1String("error")).toString(), QStringLiteral("role_missing"));
}

void TransitionTest::isRefusedWithoutItsCriteria_data()
{
    everyArrow();
}

void TransitionTest::isRefusedWithoutItsCriteria()
{
    QFETCH(QString, process);
    QFETCH(QString, from);
    QFETCH(QString, to);
    Situation situation(process, from);
    const Transition &step = *situation.process->transition({from}, {to});
    situation.giveRoles(step);
    const StepFacts facts{situation.me, false, situation.context.time};
    const StepStatus status
        = stepStatus(*situation.process, *situation.now.incident, situation.now.incident->tracks.first(),
                     step, facts, situation.context.who);
    const auto acts = situation.take(to, {});
    QCOMPARE(acts.has_value(), status.unmet().isEmpty());
    if (acts)
        return;
    QCOMPARE(acts.error().data.value(QLatin1String("error")).toString(), QStringLiteral("criteria_unmet"));
    QCOMPARE(acts.error().data.value(QLatin1String("unmet")).toArray().size(), status.unmet().size());
    QVERIFY(!acts.error().hint.isEmpty());
}

void TransitionTest::anOverrideIsKept_data()
{
    everyArrow();
}

void TransitionTest::anOverrideIsKept()
{
    QFETCH(QString, process);
    QFETCH(QString, from);
    QFETCH(QString, to);
    Situation situation(process, from);
    const Transition &step = *situation.process->transition({from}, {to});
    bool secondPerson = false;
    for (const CriterionKey &key : step.criteria) {
        const Criterion *criterion = situation.process->criterion(key);
        secondPerson = secondPerson
            || (criterion->secondPerson && applies(*situation.process, *situation.now.incident, *criterion));
    }
    const auto acts = situation.take(to, {}, QStringLiteral("the site is down"));
    QCOMPARE(acts.has_value(), !secondPerson);
    if (!acts)
        return;
    const bool open = step.criteria.isEmpty()
        && std::any_of(step.by.begin(), step.by.end(),
                       [](const Taker &t) { return t.kind == Taker::Kind::Anyone; });
    if (!open && changeOf(*acts, EntityKind::IncidentFlag))
        QCOMPARE(fieldOf(changeOf(*acts, EntityKind::IncidentFlag), "flag").text(),
                 QStringLiteral("override"));
    QCOMPARE(fieldOf(changeOf(*acts, EntityKind::Track), "state").text(), to);
}

void TransitionTest::aStatedMomentStands()
{
    Situation situation(QStringLiteral("reliability"), QStringLiteral("fixing"));
    const Transition &step
        = *situation.process->transition({QStringLiteral("fixing")}, {QStringLiteral("monitoring")});
    situation.giveRoles(step);
    situation.meet(step);
    situation.now.incident->clocks.insert(QStringLiteral("mitigated_at"),
                                          Moment::exact(situation.context.time - std::chrono::minutes(21)));
    const auto acts = situation.take(QStringLiteral("monitoring"), {});
    QVERIFY(acts);
    QVERIFY(fieldOf(changeOf(*acts, EntityKind::Incident), "mitigated_at").isNull());
    QVERIFY(fieldOf(changeOf(*acts, EntityKind::Incident), "mitigated_last_at").isNull());
    situation.now.incident->clocks.clear();
    const auto gap = situation.take(QStringLiteral("monitoring"), {});
    QVERIFY(gap);
    QCOMPARE(fieldOf(changeOf(*gap, EntityKind::Incident), "mitigated_at").moment(),
             Moment::exact(situation.context.time));
}

void TransitionTest::offersNoSharperTimeThanWasGiven_data()
{
    QTest::addColumn<QString>("at");
    for (const char *at : {"2013", "2013-05", "2013-05-04", "2013-05-04T10:00Z", "2013-05-04T10:00:30Z"})
        QTest::addRow("%s", at) << QString::fromLatin1(at);
}

void TransitionTest::offersNoSharperTimeThanWasGiven()
{
    QFETCH(QString, at);
    Situation situation(QStringLiteral("reliability"), QStringLiteral("fixing"));
    TransitionRequest request;
    request.to = {QStringLiteral("monitoring")};
    request.at = *fromIso(at);
    const auto acts = decide(situation.now, request, situation.context);
    QVERIFY(!acts);
    const QString all = acts.error().hint + acts.error().typedHint;
    QVERIFY2(all.contains(QLatin1String("mitigated_at ") + at) && !all.contains(at + QLatin1Char('-'))
                 && !all.contains(at + QLatin1Char('T')),
             qPrintable(all));
}

} // namespace Watchroom
