// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/actdraft.h"
#include "lifecycle/lifecycle.h"

namespace Watchroom {

/// A step of a track. A stated moment stands: the step's own time only fills a gap.
struct TransitionRequest
{
    StateKey to;
    QString track;          ///< process id; empty: the main track, else the first whose process has the state
    QString reason;         ///< meets reason_set for this step
    QString overrideReason; ///< waives criteria and role; never a second person or a time limit
    std::optional<Moment> at;
    std::optional<QList<ActId>> seen;
};
/// Invalid for a state that the process does not have. Refused, with data
/// {"error","to","unmet":[{"key","text"}]}: no_such_step, role_missing (unmet lists criteria besides),
/// criteria_unmet. A refusal's hint offers the time of the attempt.
Result<Acts> decide(const Snapshot &now, const TransitionRequest &request, const Context &context);

/// Ends every open engagement: part of a step that ends the incident.
void releaseAll(ActDraft &draft, const IncidentRecord &incident);

} // namespace Watchroom
