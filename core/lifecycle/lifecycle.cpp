// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/lifecycle.h"

#include <algorithm>

namespace Watchroom {

namespace {
bool isFieldSet(const IncidentRecord &incident, const QString &field, bool reasonGiven)
{
    if (field == QLatin1String("title"))
        return !incident.title.isEmpty();
    if (field == QLatin1String("reason"))
        return reasonGiven;
    if (field == QLatin1String("severity_reason"))
        return incident.severity != SeverityKey{QStringLiteral("undetermined")}
        && !incident.severityReason().isEmpty();
    if (field == QLatin1String("service"))
        return !incident.services.isEmpty();
    if (incident.clocks.contains(field) || incident.decidedFlags.contains(FlagKey{field}))
        return true;
    const Value value = incident.fields.value(field);
    return !value.isNull() && !(value.as<QString>() && value.text().isEmpty());
}

/// The first public state asks for any posted update, or for the decision not to tell the public; the others
/// for a posted update of that public state.
bool isUpdatePosted(const ProcessDefinition &process, const IncidentRecord &incident,
                    const QString &publicState)
{
    const bool first = process.isFirstPublicState(publicState);
    if (first && incident.isKeptPrivate(process))
        return true;
    return std::any_of(incident.updates.begin(), incident.updates.end(), [&](const UpdateRecord &update) {
        return update.isPosted() && (first || update.publicState == publicState);
    });
}

bool isTaskDone(const IncidentRecord &incident, const QString &kind, bool exists)
{
    const auto ofKind = [&](const TaskRecord &task) { return task.kind == kind; };
    if (exists)
        return std::any_of(incident.tasks.begin(), incident.tasks.end(), ofKind);
    return std::none_of(incident.tasks.begin(), incident.tasks.end(),
                        [&](const TaskRecord &task) { return ofKind(task) && task.isOpen(); });
}

bool isMarked(const IncidentRecord &incident, const TrackRecord &track, const Criterion &criterion,
              const StepFacts &facts)
{
    return std::any_of(incident.criteriaMet.begin(), incident.criteriaMet.end(), [&](const MarkRecord &mark) {
        return mark.key == criterion.key.value && mark.track == track.id
            && !(criterion.secondPerson && mark.by == facts.person);
    });
}
} // namespace

QList<const Criterion *> StepStatus::unmet() const
{
    QList<const Criterion *> list;
    for (const CriterionStatus &status : criteria) {
        if (!status.met)
            list.append(status.criterion);
    }
    return list;
}

bool applies(const ProcessDefinition &process, const IncidentRecord &incident, const Criterion &criterion)
{
    if (!process.reaches(incident.severity, criterion.severityFrom))
        return false;
    if (criterion.onlyIfFlag && !incident.hasFlag(criterion.onlyIfFlag))
        return false;
    if (criterion.onlyIfNotFlag && incident.hasFlag(criterion.onlyIfNotFlag))
        return false;
    return !criterion.onlyIfPublic || incident.isPublic();
}

bool isMet(const ProcessDefinition &process, const IncidentRecord &incident, const TrackRecord &track,
           const Criterion &criterion, const StepFacts &facts)
{
    switch (criterion.kind) {
    case CriterionKind::FieldSet:
        return isFieldSet(incident, criterion.parameter, facts.reasonGiven);
    case CriterionKind::RoleFilled:
        return incident.holder({criterion.parameter}) != nullptr;
    case CriterionKind::UpdatePosted:
        return isUpdatePosted(process, incident, criterion.parameter);
    case CriterionKind::TaskDone:
        return isTaskDone(incident, criterion.parameter, criterion.exists);
    case CriterionKind::ChecklistDone: // the actions module writes one mark when the last item is ticked
    case CriterionKind::Manual:
    case CriterionKind::Unknown:
        return isMarked(incident, track, criterion, facts);
    }
    return false;
}

bool mayTake(const ProcessDefinition &process, const IncidentRecord &incident, const Transition &step,
             const PersonId &person, const QString &handle)
{
    return std::any_of(step.by.begin(), step.by.end(), [&](const Taker &taker) {
        if (!process.reaches(incident.severity, taker.severityFrom))
            return false;
        switch (taker.kind) {
        case Taker::Kind::Anyone:
            return true;
        case Taker::Kind::Field:
            return incident.field(taker.key) == handle;
        case Taker::Kind::Role:
            return incident.holds(person, {taker.key});
        }
        return false;
    });
}

StepStatus stepStatus(const ProcessDefinition &process, const IncidentRecord &incident,
                      const TrackRecord &track, const Transition &step, const StepFacts &facts,
                      const QString &handle)
{
    StepStatus status;
    status.step = &step;
    status.mayTake = mayTake(process, incident, step, facts.person, handle);
    status.inTime = !step.within || !track.entered || facts.now - track.entered->at <= *step.within;
    for (const CriterionKey &key : step.criteria) {
        const Criterion *criterion = process.criterion(key);
        if (!criterion || !applies(process, incident, *criterion))
            continue;
        bool met = isMet(process, incident, track, *criterion, facts);
        if (criterion->kind == CriterionKind::ChecklistDone) {
            const Checklist *list = process.checklist(criterion->parameter);
            met = met
                || (list
                    && std::all_of(list->items.begin(), list->items.end(), [&](const ChecklistItem &item) {
                           return std::any_of(incident.ticks.begin(), incident.ticks.end(),
                                              [&](const MarkRecord &tick) {
                                                  return tick.track == track.id && tick.checklist == list->key
                                                      && tick.key == item.key;
                                              });
                       }));
        }
        status.criteria.append({criterion, met});
    }
    return status;
}

QList<StepStatus> stepsFrom(const ProcessDefinition &process, const IncidentRecord &incident,
                            const TrackRecord &track, const StepFacts &facts, const QString &handle)
{
    QList<StepStatus> steps;
    for (const Transition *step : process.stepsFrom(track.state))
        steps.append(stepStatus(process, incident, track, *step, facts, handle));
    return steps;
}

QList<RunningTimebox> runningTimeboxes(const ProcessDefinition &process, const IncidentRecord &incident,
                                       Instant now)
{
    QList<RunningTimebox> running;
    const TrackRecord *track = incident.mainTrack();
    const State *state = track ? process.state(track->state) : nullptr;
    if (!state || state->end || state->phase == QLatin1String("post_incident"))
        return running;
    for (const Timebox &box : process.timeboxes) {
        const auto minutes = box.minutes.constFind(process.inForce(incident.severity));
        if (minutes == box.minutes.constEnd())
            continue;
        std::optional<Moment> from;
        if (process.state({box.from}))
            from = track->state.value == box.from ? track->entered : std::nullopt;
        else if (!incident.clock(QStringLiteral("mitigated_at")))
            from = incident.clock(box.from);
        const auto due = laterBy(from, *minutes);
        if (!due)
            continue;
        running.append({&box, *due, due->at <= now});
    }
    std::sort(running.begin(), running.end(),
              [](const RunningTimebox &a, const RunningTimebox &b) { return a.due < b.due; });
    return running;
}

} // namespace Watchroom
