// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"
#include "process/definition.h"

namespace Watchroom {

/// How one criterion of a step stands now.
struct CriterionStatus
{
    const Criterion *criterion = nullptr; ///< borrowed from the process
    bool met = false;
};

/// A step that leaves the present state, and what stands between.
struct StepStatus
{
    const Transition *step = nullptr; ///< borrowed from the process
    bool mayTake = false;             ///< the person holds a role that takes it
    bool inTime = true;               ///< within its hours
    QList<CriterionStatus> criteria;  ///< those that apply; what does not apply is left out
    QList<const Criterion *> unmet() const;
    bool isOpen() const { return mayTake && inTime && unmet().isEmpty(); }
};

/// What the person adds to the facts while taking a step.
struct StepFacts
{
    PersonId person;
    bool reasonGiven = false; ///< meets reason_set for this step only
    Instant now{};
};

/// True if \a criterion is in force at the incident's severity, flags and publicity.
bool applies(const ProcessDefinition &process, const IncidentRecord &incident, const Criterion &criterion);
/// True if the facts meet \a criterion; one of an unknown kind is met by hand only.
bool isMet(const ProcessDefinition &process, const IncidentRecord &incident, const TrackRecord &track,
           const Criterion &criterion, const StepFacts &facts);
/// Whether the person may take \a step: by a role held now, as anyone, or as the person in a field.
bool mayTake(const ProcessDefinition &process, const IncidentRecord &incident, const Transition &step,
             const PersonId &person, const QString &handle);

/// The steps that leave the state of \a track, in the process's order.
QList<StepStatus> stepsFrom(const ProcessDefinition &process, const IncidentRecord &incident,
                            const TrackRecord &track, const StepFacts &facts, const QString &handle);
StepStatus stepStatus(const ProcessDefinition &process, const IncidentRecord &incident,
                      const TrackRecord &track, const Transition &step, const StepFacts &facts,
                      const QString &handle);

/// A limit that runs now: what should have happened, by when, and whom to call.
struct RunningTimebox
{
    const Timebox *timebox = nullptr;
    Moment due;
    bool overdue = false;
};
QList<RunningTimebox> runningTimeboxes(const ProcessDefinition &process, const IncidentRecord &incident,
                                       Instant now);

} // namespace Watchroom
