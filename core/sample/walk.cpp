// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/walk.h"

#include "comms/cadence.h"
#include "lifecycle/lifecycle.h"
#include "queries/incidentrepository.h"
#include "roles/roles.h"

namespace Watchroom {

namespace {
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int mostMoves = 300; ///< more means that it loops

/// An answer that gives \a severity; none if the process has none.
std::optional<Answer> answerFor(const ProcessDefinition &process, const QString &severity)
{
    for (const LevellerQuestion &question : process.leveller) {
        for (const LevellerOption &option : question.options) {
            if (option.severity.value == severity)
                return Answer{question.key, option.key};
        }
    }
    return {};
}

seconds workBefore(const Transition &step, const ProcessDefinition &process)
{
    const State *to = process.state(step.to);
    if (!to || to->phase == QLatin1String("identification"))
        return minutes(6);
    if (to->phase == QLatin1String("mitigation"))
        return minutes(14);
    if (to->phase == QLatin1String("resolution") || to->phase == QLatin1String("remediation"))
        return minutes(35);
    return hours(30);
}
} // namespace

Result<void> Walk::advance(Writer &writer, SampleContext &context)
{
    if (m_name.isEmpty())
        return declare(writer, context);
    context.set(m_at, m_starter);
    SnapshotNeeds needs;
    needs.incident = m_name;
    needs.allProcesses = true;
    auto snapshot = writer.snapshot(needs, context);
    WR_TRY(snapshot);
    Now now{writer, context, std::move(*snapshot)};
    if (!m_toName.isEmpty()) {
        const QList<RoleKey> granting = now.process().rolesWith(Right::GrantAccess);
        if (!granting.isEmpty() && !now.incident().holder(granting.first()))
            return perform(now, m_starter, EngageRequest{granting.first(), m_starter, {}});
        const QString person = m_toName.takeFirst();
        m_at += seconds(5);
        return perform(now, m_starter, AccessRequest{person, true, true});
    }
    if (++m_moves > mostMoves) {
        m_over = true;
        return {};
    }
    return walkOn(now);
}

Result<void> Walk::declare(Writer &writer, SampleContext &context)
{
    m_starter = m_plan.scenario.area.value == QLatin1String("security")
        ? m_company.holderOf(QStringLiteral("seoc"))
        : m_company.holderOf(QStringLiteral("eoc"));
    context.set(m_at, m_starter);
    const auto snapshot = writer.snapshot({.allProcesses = true}, context);
    WR_TRY(snapshot);
    DeclareRequest request;
    request.title = m_plan.scenario.title;
    request.area = m_plan.scenario.area;
    request.services = {m_plan.scenario.service};
    request.impactStartedAt = Moment::cut(m_at - context.around(minutes(8)), Precision::Minute);
    if (const auto answer
        = answerFor(**processOfArea(snapshot->processes, m_plan.scenario.area), m_plan.severity))
        request.answers = {*answer};
    const auto acts = writer.perform(request, context);
    WR_TRY(acts);
    const IncidentId id = declaredIncident(*acts);
    const auto incident
        = IncidentRepository(writer.connection()).find(id, IncidentRepository::Timeline::Without);
    WR_TRY(incident);
    m_name = incident->name;
    if (incident->confidential) {
        m_toName = m_company.people.keys();
        m_toName.removeAll(m_starter);
        if (!m_plan.visitor.isEmpty() && !m_company.people.contains(m_plan.visitor))
            m_toName.append(m_plan.visitor);
    }
    pass(context, seconds(50));
    return {};
}

const Transition *Walk::stepOn(const Now &now) const
{
    const TrackRecord *track = now.incident().mainTrack();
    const Transition *fallback = nullptr;
    for (const Transition *step : now.process().stepsFrom(track->state)) {
        const State *to = now.process().state(step->to);
        if (step->back || !to)
            continue;
        const bool sideExit = to->end && to->phase.isEmpty();
        const bool needsOther = step->criteria.contains(CriterionKey{QStringLiteral("primary_set")});
        if (m_plan.falseAlarm ? sideExit && !needsOther : !sideExit)
            return step;
        if (!sideExit)
            fallback = step;
    }
    return fallback;
}

Result<void> Walk::walkOn(Now &now)
{
    const Transition *step = stepOn(now);
    if (!step) {
        m_over = true;
        return {};
    }
    const auto talked = talk(now);
    WR_TRY(talked);
    if (*talked)
        return {};
    const TrackRecord &track = *now.incident().mainTrack();
    const StepFacts facts{{}, true, m_at};
    const StepStatus status = stepStatus(now.process(), now.incident(), track, *step, facts, {});
    const auto unmet = status.unmet();
    if (!unmet.isEmpty())
        return meet(now, *unmet.first(), *step);
    return take(now, *step);
}

/// Adds what happens between transitions: the next note, and an update if it is due. Returns true if anything
/// was added.
Result<bool> Walk::talk(Now &now)
{
    const State *state = now.process().state(now.incident().mainTrack()->state);
    const bool working = state && state->phase != QLatin1String("post_incident");
    if (working && m_notes < m_plan.scenario.notes.size() && m_moves > 3 * (m_notes + 1)) {
        NoteRequest note;
        note.text = m_plan.scenario.notes[m_notes++];
        WR_TRY(perform(now, m_company.holderOf(QStringLiteral("eoc")), note));
        pass(now.context, minutes(3));
        return true;
    }
    const auto due = nextUpdateDue(now.process(), now.incident(), m_at);
    const UpdateRecord *last = now.incident().lastPosted();
    if (!due || !last || due->at.at - m_at > minutes(3) || !working)
        return false;
    if (now.context.below(8) == 0 && !due->overdue) // occasionally an update is late
        m_at = due->at.at + minutes(4);
    WR_TRY(publish(now, last->publicState));
    return true;
}

Result<void> Walk::meet(Now &now, const Criterion &criterion, const Transition &step)
{
    pass(now.context, seconds(70));
    switch (criterion.kind) {
    case CriterionKind::FieldSet:
        return setField(now, criterion.parameter);
    case CriterionKind::RoleFilled:
        return engage(now, criterion.parameter);
    case CriterionKind::UpdatePosted:
        return publish(now, criterion.parameter);
    case CriterionKind::TaskDone:
        return finishTasks(now, criterion);
    case CriterionKind::ChecklistDone:
        return perform(now, takerOf(now, step), TickRequest{criterion.parameter, {}, true, {}});
    case CriterionKind::Manual:
    case CriterionKind::Unknown:
        break;
    }
    const QString taker = takerOf(now, step);
    const bool other = criterion.secondPerson || criterion.notByAuthorOf;
    return perform(now, other ? anotherThan(taker) : taker, CriterionRequest{criterion.key, true, {}});
}

QString Walk::fieldText(Now &now, const QString &key) const
{
    if (key.endsWith(QLatin1String("_at")))
        return toIso(Moment::cut(m_at - now.context.around(minutes(4)), Precision::Minute));
    if (key == QLatin1String("service"))
        return m_plan.scenario.service;
    const auto &flags = now.process().flags;
    if (std::any_of(flags.begin(), flags.end(),
                    [&](const FlagDefinition &flag) { return flag.key.value == key; }))
        return QStringLiteral("no");
    const FieldDefinition *field = now.process().field({key});
    QList<Choice> choices = field ? field->choices : QList<Choice>();
    if (choices.isEmpty() && key == QLatin1String("root_cause"))
        choices = now.process().review.rootCauses;
    if (!choices.isEmpty()) {
        const QString wished = m_plan.scenario.fields.value(key);
        const bool known = std::any_of(choices.begin(), choices.end(),
                                       [&](const Choice &choice) { return choice.key == wished; });
        return known ? wished : choices[now.context.below(int(choices.size()))].key;
    }
    switch (field ? field->type : FieldType::Text) {
    case FieldType::Person:
        return m_company.holderOf(QStringLiteral("lead"));
    case FieldType::Link:
        return QStringLiteral("https://tracker.fernhill.example/%1").arg(1000 + now.context.below(9000));
    case FieldType::Number:
        return QString::number(1 + now.context.below(40));
    case FieldType::YesNo:
        return QStringLiteral("yes");
    case FieldType::Service:
        return m_plan.scenario.service;
    default:
        return m_plan.scenario.fields.value(key, m_plan.scenario.fields.value(QStringLiteral("summary")));
    }
}

Result<void> Walk::setField(Now &now, const QString &key)
{
    const QString who = m_company.holderOf(QStringLiteral("lead"));
    if (key == QLatin1String("severity_reason")) {
        LevelRequest level;
        level.severity = {m_plan.severity};
        level.reason = m_plan.scenario.fields.value(QStringLiteral("impact"));
        return perform(now, m_starter, level);
    }
    if (key == QLatin1String("public_decision")) // the following updates are posted on the status page
        return perform(now, who, SetFieldRequest{{key}, QStringLiteral("status_page"), {}, {}});
    return perform(now, who, SetFieldRequest{{key}, fieldText(now, key), {}, {}});
}

/// Fills a role: pages it and acknowledges if the role has to be paged, otherwise takes it.
Result<void> Walk::engage(Now &now, const QString &role)
{
    const QString person = m_company.holderOf(role);
    const RoleDefinition *definition = now.process().role({role});
    const bool rings = definition && definition->engage.answerWithin && now.context.below(3) > 0;
    if (!rings)
        return perform(now, m_starter, EngageRequest{{role}, person});
    WR_TRY(perform(now, m_starter, CallRequest{{role}, {}, {}}));
    pass(now.context, seconds(140));
    return perform(now, person, AnswerRequest{{role}, true, person});
}

Result<void> Walk::publish(Now &now, const QString &publicState)
{
    const RightDefinition *right = now.process().right(Right::ApproveUpdate);
    const RoleKey role
        = right && !right->roles.isEmpty() ? right->roles.first() : RoleKey{QStringLiteral("im")};
    if (!now.incident().holder(role)) {
        WR_TRY(engage(now, role.value));
        pass(now.context, seconds(40));
    }
    const QString writer = m_company.holderOf(QStringLiteral("cmoc"));
    const QString approver = m_company.holderOf(role.value);
    const auto every = now.process().cadenceFor(now.incident().severity, publicState);
    DraftUpdateRequest draft;
    draft.content.publicState = publicState;
    draft.content.body = m_plan.scenario.told.value(
        publicState, m_plan.scenario.told.value(QStringLiteral("investigating")));
    if (every)
        draft.content.next = Moment::cut(m_at + *every + minutes(2), Precision::Minute);
    draft.content.body.replace(
        QStringLiteral("{next}"),
        draft.content.next
            ? toDateTime(draft.content.next->at, QTimeZone::utc()).toString(QStringLiteral("HH:mm"))
            : QString());
    now.context.set(m_at, writer);
    const auto acts = now.writer.perform(draft, now.context, m_name);
    WR_TRY(acts);
    const QString id = draftedUpdate(*acts).toString();
    m_at += seconds(20);
    WR_TRY(perform(now, writer, UpdateStepRequest{id, UpdateStep::RequestReview}));
    m_at += seconds(35);
    WR_TRY(perform(now, approver, ApproveUpdateRequest{id, role, {}, true}));
    m_at += seconds(25);
    return perform(now, writer, PostUpdateRequest{id, {}, {}, {}});
}

Result<void> Walk::finishTasks(Now &now, const Criterion &criterion)
{
    const QString owner = m_company.holderOf(QStringLiteral("responder"));
    if (criterion.exists)
        return perform(
            now, owner,
            TaskRequest{
                m_plan.scenario.fields.value(QStringLiteral("mitigation")), owner, {}, criterion.parameter});
    for (const TaskRecord &task : now.incident().tasks) {
        if (task.isOpen() && task.kind == criterion.parameter)
            return perform(now, owner, TaskDoneRequest{task.id.toString()});
    }
    return {};
}

QString Walk::takerOf(Now &now, const Transition &step) const
{
    for (const Taker &taker : step.by) {
        if (taker.kind == Taker::Kind::Anyone)
            return m_starter;
        if (taker.kind == Taker::Kind::Role && now.incident().holder({taker.key}))
            return now.snapshot.person(now.incident().holder({taker.key})->person)
                .value_or(PersonRecord{{}, m_starter, {}})
                .handle;
        if (taker.kind == Taker::Kind::Field && !now.incident().field(taker.key).isEmpty())
            return now.incident().field(taker.key);
    }
    return m_company.holderOf(QStringLiteral("lead"));
}

QString Walk::anotherThan(const QString &handle) const
{
    const QString mia = m_company.holderOf(QStringLiteral("scribe"));
    return mia == handle ? m_company.holderOf(QStringLiteral("responder")) : mia;
}

Result<void> Walk::take(Now &now, const Transition &step)
{
    const bool held = std::any_of(step.by.begin(), step.by.end(), [&](const Taker &taker) {
        return taker.kind != Taker::Kind::Role || now.incident().holder({taker.key});
    });
    if (!held) {
        pass(now.context, minutes(1));
        return engage(now, step.by.first().key);
    }
    TransitionRequest request;
    request.to = step.to;
    request.reason
        = m_plan.falseAlarm ? QStringLiteral("The alert was wrong: nothing is broken.") : QString();
    pass(now.context, workBefore(step, now.process()) / 3);
    WR_TRY(perform(now, takerOf(now, step), request));
    const State *to = now.process().state(step.to);
    if (to && to->end) {
        m_over = true;
        return {};
    }
    pass(now.context, workBefore(step, now.process()));
    return {};
}

} // namespace Watchroom
