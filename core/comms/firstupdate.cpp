// SPDX-License-Identifier: GPL-3.0-or-later
#include "comms/firstupdate.h"

#include <algorithm>

namespace Watchroom {

std::optional<Moment> firstUpdateDue(const ProcessDefinition &process, const IncidentRecord &incident)
{
    if (incident.isKeptPrivate(process))
        return {};
    const auto decided = incident.clock(QStringLiteral("public_decided_at"));
    const bool speaksInPublic = std::any_of(process.states.begin(), process.states.end(),
                                            [](const State &state) { return !state.publicLabel.isEmpty(); });
    if (!speaksInPublic && !decided)
        return {}; // such as security: nothing of it is public until somebody decides so
    std::optional<Moment> due = laterBy(decided, process.firstWord);
    const FirstUpdate &rule = process.firstUpdate;
    if (rule.afterImpact && process.reaches(incident.severity, rule.severityFrom)) {
        const auto latest = laterBy(incident.clock(QStringLiteral("impact_started_at")), *rule.afterImpact);
        if (latest && (!due || *latest < *due))
            due = latest;
    }
    return due;
}

} // namespace Watchroom
