// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/steps.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Steps)
};

struct Place
{
    const TrackRecord *track = nullptr;
    ProcessPointer process;
};

QStringList stateKeys(const ProcessDefinition &process)
{
    QStringList keys;
    for (const State &state : process.states)
        keys.append(state.key.value);
    return keys;
}

Result<Place> placeOf(const Snapshot &now, const TransitionRequest &request)
{
    QStringList tracks, states;
    for (const TrackRecord &track : now.incident->tracks) {
        const ProcessPointer process = now.trackProcesses.value(track.id);
        tracks.append(track.process);
        if (!process || (!request.track.isEmpty() && request.track != track.process))
            continue;
        states += stateKeys(*process);
        if (process->state(request.to))
            return Place{&track, process};
    }
    if (!request.track.isEmpty() && !tracks.contains(request.track))
        return failUnknown(Words::tr("track"), request.track, tracks);
    states.removeDuplicates();
    return failUnknown(Words::tr("state"), request.to.value, states);
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
QString offerOfTime(const Snapshot &now, const Place &place, const StateKey &to, const Moment &at)
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

Result<void> mayStep(const Snapshot &now, const Place &place, const TransitionRequest &request,
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

Result<Acts> decide(const Snapshot &now, const TransitionRequest &request, const Context &context)
{
    const auto place = placeOf(now, request);
    WR_TRY(place);
    const TrackRecord &track = *place->track;
    const ProcessDefinition &process = *place->process;
    const State *from = process.state(track.state);
    const State *to = process.state(request.to);
    ActDraft draft(now, context, QStringLiteral("transition"));
    const Moment at = request.at.value_or(draft.nowMoment());
    const Transition *step = process.transition(track.state, request.to);
    if (!step) {
        QStringList open;
        for (const Transition *each : process.stepsFrom(track.state))
            open.append(each->to.value);
        return refuse(QStringLiteral("no_such_step"),
                      Words::tr("No step leads from “%1” to “%2”.")
                          .arg(from ? from->name.in() : track.state.value, to->name.in()),
                      request.to, {}, Words::tr("From here: %1.").arg(open.join(QStringLiteral(", "))));
    }
    const StepFacts facts{draft.author(), !request.reason.trimmed().isEmpty(), context.now()};
    const StepStatus status = stepStatus(process, *now.incident, track, *step, facts, context.authorHandle());
    WR_TRY(mayStep(now, *place, request, status, at));

    QStringList visited = track.visited;
    if (!visited.contains(track.state.value))
        visited.append(track.state.value);
    Change &change = draft.edit(EntityKind::Track, track.id);
    if (request.seen)
        change.setSeen(QStringLiteral("state"), Value(request.to.value), *request.seen);
    else
        change.set("state", Value(request.to.value));
    change.set("entered", Value(at)).set("visited", Value(visited.join(QLatin1Char(','))));
    if (track.main)
        enterClock(draft, now, track, *to, at);
    if (to->end && track.main)
        releaseAll(draft, *now.incident);
    const bool overridden = !status.isOpen();
    if (overridden) {
        const QString note
            = Words::tr("%1 → %2: %3").arg(from->name.in(), to->name.in(), request.overrideReason.trimmed());
        draft
            .create(EntityKind::IncidentFlag, draft.newId()) // each override stands for itself
            .set("flag", Value(QStringLiteral("override")))
            .set("note", Value(note))
            .set("present", Value(true));
    }
    const QString reason = overridden ? request.overrideReason.trimmed() : request.reason.trimmed();
    const QString move
        = Words::tr("%1 → %2", "a step from state to state").arg(from->name.in(), to->name.in());
    QString text
        = track.main ? move : Words::tr("%1: %2", "a track and its step").arg(process.title.in(), move);
    if (overridden)
        text = Words::tr("%1, overridden: %2").arg(text, reason);
    else if (!reason.isEmpty())
        text = Words::tr("%1: %2", "a step and its reason").arg(text, reason);
    draft.entry(overridden ? QStringLiteral("override") : QStringLiteral("transition"), text, at);
    return draft.take(reason);
}

Result<Acts> decide(const Snapshot &now, const CriterionRequest &request, const Context &context)
{
    QStringList known;
    for (const TrackRecord &track : now.incident->tracks) {
        const ProcessPointer process = now.trackProcesses.value(track.id);
        if (!process)
            continue;
        for (const Criterion &each : process->criteria)
            known.append(each.key.value);
        const Criterion *criterion = process->criterion(request.key);
        if (!criterion)
            continue;
        if (criterion->kind != CriterionKind::Manual && criterion->kind != CriterionKind::Unknown)
            return fail(ErrorCode::Refused,
                        Words::tr("“%1” is met by a fact, not by hand.").arg(criterion->text.in()),
                        request.key.value,
                        Words::tr("It looks at: %1 %2.").arg(criterion->kindWord, criterion->parameter));
        ActDraft draft(now, context, QStringLiteral("criterion"));
        if (request.met && criterion->notByAuthorOf
            && now.incident->fieldAuthors.value(criterion->notByAuthorOf.value) == draft.author())
            return fail(ErrorCode::Forbidden,
                        Words::tr("“%1” needs somebody other than who wrote “%2”.")
                            .arg(criterion->text.in(), criterion->notByAuthorOf.value),
                        request.key.value, Words::tr("Ask a second person to tick it."));
        const auto note = checkedText(request.note, TextLimit::entry, Words::tr("The note"));
        WR_TRY(note);
        draft
            .create(EntityKind::CriterionMark,
                    uuid5(track.id, QStringLiteral("criterion:") + request.key.value))
            .set("track", Value(track.id))
            .set("criterion", Value(request.key.value))
            .set("present", Value(request.met))
            .set("by_person", Value(draft.author()))
            .set("at", Value(draft.nowMoment()))
            .set("note", Value(*note));
        const QString text = request.met ? Words::tr("Met: %1").arg(criterion->text.in())
                                         : Words::tr("No longer met: %1").arg(criterion->text.in());
        draft.entry(QStringLiteral("criterion"),
                    note->isEmpty() ? text : text + QStringLiteral(" (") + *note + QLatin1Char(')'),
                    draft.nowMoment());
        return draft.take();
    }
    known.removeDuplicates();
    return failUnknown(Words::tr("criterion"), request.key.value, known);
}

Result<Acts> decide(const Snapshot &now, const TickRequest &request, const Context &context)
{
    QStringList known;
    const Checklist *list = nullptr;
    for (const ProcessPointer &process : now.trackProcesses) {
        for (const Checklist &each : process->checklists)
            known.append(each.key);
        list = list ? list : process->checklist(request.checklist);
    }
    known.removeDuplicates();
    if (!list)
        return failUnknown(Words::tr("checklist"), request.checklist, known);
    QStringList items;
    for (const ChecklistItem &item : list->items)
        items.append(item.key);
    for (const QString &item : request.items) {
        if (!items.contains(item))
            return failUnknown(Words::tr("item of %1").arg(list->key), item, items);
    }
    const auto note = checkedText(request.note, TextLimit::entry, Words::tr("The note"));
    WR_TRY(note);
    ActDraft draft(now, context, QStringLiteral("tick"));
    const QStringList wanted = request.items.isEmpty() ? items : request.items;
    for (const QString &item : wanted)
        draft
            .create(EntityKind::ChecklistTick,
                    uuid5(now.incident->id.uuid, QStringLiteral("tick:%1:%2").arg(list->key, item)))
            .set("checklist", Value(list->key))
            .set("item", Value(item))
            .set("present", Value(request.done))
            .set("by_person", Value(draft.author()))
            .set("at", Value(draft.nowMoment()))
            .set("note", Value(*note));
    draft.entry(QStringLiteral("tick"),
                Words::tr("%1: %n item(s) ticked", "a checklist", int(wanted.size())).arg(list->title.in()),
                draft.nowMoment());
    return draft.take();
}

} // namespace Watchroom
