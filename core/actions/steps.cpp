// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/steps.h"

#include "actions/trackplace.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Steps)
};

Result<TrackPlace> placeOf(const Snapshot &now, const TransitionRequest &request)
{
    return trackWith(now, request.track, Words::tr("state"), request.to.value,
                     [](const ProcessDefinition &process) { return keysIn(process.states); });
}

/// The way on from a step that was refused.
QString wayOn(bool roleMissing, const QList<const Criterion *> &unmet)
{
    if (roleMissing)
        return Words::tr("Nothing was changed. Ask one of them, or take the role first.");
    if (unmet.isEmpty())
        return Words::tr("Nothing was changed.");
    const bool needsSecond = std::any_of(unmet.begin(), unmet.end(),
                                         [](const Criterion *criterion) { return criterion->secondPerson; });
    return needsSecond
        ? Words::tr("Nothing was changed. Ask a second person for what is missing.")
        : Words::tr("Nothing was changed. See to what is missing, or go on without it and say why.");
}

tl::unexpected<Error> refuse(const QString &kind, const QString &message, const StateKey &to,
                             const QList<const Criterion *> &unmet, const QString &typedHint)
{
    const bool roleMissing = kind == QLatin1String("role_missing");
    QJsonArray list;
    QStringList keys;
    for (const Criterion *criterion : unmet) {
        list.append(QJsonObject{{QStringLiteral("key"), criterion->key.value},
                                {QStringLiteral("text"), criterion->text.in()}});
        keys.append(criterion->key.value);
    }
    Error error{roleMissing ? ErrorCode::Forbidden : ErrorCode::Refused,
                message,
                keys.join(QLatin1Char(',')),
                wayOn(roleMissing, unmet),
                {},
                typedHint};
    error.data = QJsonObject{
        {QStringLiteral("error"), kind}, {QStringLiteral("to"), to.value}, {QStringLiteral("unmet"), list}};
    return fail(error);
}

/// "A fact is not lost because a gate is shut": what to type so that the time of this attempt is kept.
QString offerOfTime(const Snapshot &now, const TrackPlace &place, const StateKey &to, const Moment &at)
{
    const State *state = place.process->state(to);
    if (!state->clock || now.incident->clocks.contains(state->clock.value))
        return Words::tr("Nothing was changed.");
    return Words::tr("Nothing was changed. If it happened, record the time now: set %1 %2 %3")
        .arg(now.incident->name, state->clock.value,
             toIso(Moment::cut(at.at, std::min(at.precision, Precision::Second))));
}

QString unmetText(const QList<const Criterion *> &unmet)
{
    QStringList texts;
    for (const Criterion *criterion : unmet)
        texts.append(QStringLiteral("%1 (%2)").arg(criterion->text.in(), criterion->key.value));
    return texts.join(QStringLiteral("; "));
}

QString takers(const ProcessDefinition &process, const Transition &step)
{
    QStringList names;
    for (const Taker &taker : step.by) {
        const RoleDefinition *role = process.role({taker.key});
        names.append(role ? QStringLiteral("%1 (%2)").arg(role->name.in(), taker.key) : taker.key);
    }
    return names.join(QStringLiteral(", "));
}

Result<void> mayStep(const Snapshot &now, const TrackPlace &place, const TransitionRequest &request,
                     const StepStatus &status, const Moment &at)
{
    const bool overriding = !request.overrideReason.trimmed().isEmpty();
    const auto unmet = status.unmet();
    const QString offer = offerOfTime(now, place, request.to, at);
    const QString name = place.process->state(request.to)->name.in();
    if (!status.inTime)
        return refuse(
            QStringLiteral("criteria_unmet"),
            Words::tr("The time for “%1” is over: declare a new incident and link this one.").arg(name),
            request.to, unmet, offer);
    QList<const Criterion *> neverWaived;
    for (const Criterion *criterion : unmet) {
        if (criterion->secondPerson)
            neverWaived.append(criterion);
    }
    if (overriding && neverWaived.isEmpty())
        return {};
    if (overriding)
        return refuse(QStringLiteral("criteria_unmet"),
                      Words::tr("A second person can't be overridden: %1.").arg(unmetText(neverWaived)),
                      request.to, neverWaived, offer);
    if (!status.mayTake)
        return refuse(QStringLiteral("role_missing"),
                      unmet.isEmpty()
                          ? Words::tr("“%1” belongs to: %2.").arg(name, takers(*place.process, *status.step))
                          : Words::tr("“%1” belongs to: %2. Besides, unmet: %3.")
                                .arg(name, takers(*place.process, *status.step), unmetText(unmet)),
                      request.to, unmet, offer);
    if (!unmet.isEmpty())
        return refuse(QStringLiteral("criteria_unmet"),
                      Words::tr("Not yet “%1”. Unmet: %2.").arg(name, unmetText(unmet)), request.to, unmet,
                      offer);
    return {};
}

/// The clock of the state that is entered: the first time stays, a later entering is kept as its last.
void enterClock(ActDraft &draft, const Snapshot &now, const TrackRecord &track, const State &state,
                const Moment &at)
{
    if (!state.clock)
        return;
    Change &incident = draft.edit(EntityKind::Incident, now.incident->id.uuid);
    const QString last = state.clock.value.chopped(3) + QStringLiteral("_last_at");
    if (!now.incident->clocks.contains(state.clock.value))
        incident.set(state.clock.value, Value(at));
    else if (track.visited.contains(state.key.value)
             && !(now.incident->clocks.contains(last) && track.entered
                  && now.incident->clocks.value(last).at >= track.entered->at))
        incident.set(last, Value(at));
}
} // namespace

void releaseAll(ActDraft &draft, const IncidentRecord &incident)
{
    for (const EngagementRecord &engagement : incident.engagements) {
        if (engagement.isHeld() || engagement.isWaiting())
            draft.edit(EntityKind::Engagement, engagement.id).set("until_at", Value(draft.nowMoment()));
    }
}

namespace {
tl::unexpected<Error> failNoStep(const TrackPlace &place, const StateKey &to)
{
    const ProcessDefinition &process = *place.process;
    const State *from = process.state(place.track->state);
    QStringList open;
    for (const Transition *each : process.stepsFrom(place.track->state))
        open.append(each->to.value);
    return refuse(QStringLiteral("no_such_step"),
                  Words::tr("There is no step from “%1” to “%2”.")
                      .arg(from ? from->name.in() : place.track->state.value, process.state(to)->name.in()),
                  to, {}, Words::tr("Possible from here: %1.").arg(open.join(QStringLiteral(", "))));
}

void changeState(ActDraft &draft, const TrackRecord &track, const TransitionRequest &request,
                 const Moment &at)
{
    QStringList visited = track.visited;
    if (!visited.contains(track.state.value))
        visited.append(track.state.value);
    Change &change = draft.edit(EntityKind::Track, track.id);
    if (request.seen)
        change.setSeen(QStringLiteral("state"), Value(request.to.value), *request.seen);
    else
        change.set("state", Value(request.to.value));
    change.set("entered", Value(at)).set("visited", Value(visited.join(QLatin1Char(','))));
}

/// The entry of the step; an override is flagged besides.
void recordStep(ActDraft &draft, const TrackPlace &place, const TransitionRequest &request, bool overridden,
                const Moment &at)
{
    const ProcessDefinition &process = *place.process;
    const QString from = process.state(place.track->state)->name.in();
    const QString to = process.state(request.to)->name.in();
    const QString reason = overridden ? request.overrideReason.trimmed() : request.reason.trimmed();
    if (overridden)
        draft
            .create(EntityKind::IncidentFlag, draft.newId()) // each override is a flag of its own
            .set("flag", Value(QStringLiteral("override")))
            .set("note", Value(Words::tr("%1 → %2: %3").arg(from, to, reason)))
            .set("present", Value(true));
    EntryFacts facts{
        place.track->main ? Sentence::Step : Sentence::StepOnTrack,
        {{QStringLiteral("from"), place.track->state.value}, {QStringLiteral("to"), request.to.value}}};
    if (!place.track->main)
        facts.values.insert(QStringLiteral("track"), place.track->process.value);
    if (!reason.isEmpty())
        facts.values.insert(overridden ? QStringLiteral("override") : QStringLiteral("reason"), reason);
    draft.entry(overridden ? EntryKind::Override : EntryKind::Transition, facts, at);
}
} // namespace

Result<Acts> decide(const Snapshot &now, const TransitionRequest &request, const Context &context)
{
    const auto place = placeOf(now, request);
    WR_TRY(place);
    const TrackRecord &track = *place->track;
    const ProcessDefinition &process = *place->process;
    ActDraft draft(now, context, ActKind::Transition);
    const Moment at = request.at.value_or(draft.nowMoment());
    const Transition *step = process.transition(track.state, request.to);
    if (!step)
        return failNoStep(*place, request.to);
    const StepFacts facts{draft.author(), !request.reason.trimmed().isEmpty(), context.now()};
    const StepStatus status = stepStatus(process, *now.incident, track, *step, facts, context.authorHandle());
    WR_TRY(mayStep(now, *place, request, status, at));
    const State &to = *process.state(request.to);
    changeState(draft, track, request, at);
    if (track.main)
        enterClock(draft, now, track, to, at);
    if (to.end && track.main)
        releaseAll(draft, *now.incident);
    const bool overridden = !status.isOpen();
    recordStep(draft, *place, request, overridden, at);
    return draft.take(overridden ? request.overrideReason.trimmed() : request.reason.trimmed());
}

} // namespace Watchroom
