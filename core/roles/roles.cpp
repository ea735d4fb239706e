// SPDX-License-Identifier: GPL-3.0-or-later
#include "roles/roles.h"

#include <algorithm>

namespace Watchroom {

QList<RoleNeed> neededRoles(const ProcessDefinition &process, const IncidentRecord &incident, Instant now)
{
    QList<RoleNeed> needs;
    for (const RoleDefinition &role : process.roles) {
        RoleNeed need{&role, incident.holder(role.key), nullptr, {}, false};
        bool waived = false;
        for (const EngagementRecord &engagement : incident.engagements) {
            waived = waived || (engagement.role == role.key && engagement.isWaived());
            if (engagement.role == role.key && engagement.calledAt && !engagement.until
                && (!need.call || need.call->calledAt->at <= engagement.calledAt->at))
                need.call = &engagement;
        }
        const bool required = role.requiredFrom && process.reaches(incident.severity, role.requiredFrom);
        if ((!required || waived) && !need.held && !need.call)
            continue;
        if (need.call && need.call->isWaiting() && role.engage.answerWithin) {
            need.answerDue = laterBy(need.call->calledAt, *role.engage.answerWithin);
            need.overdue = need.answerDue && need.answerDue->at <= now;
        }
        needs.append(need);
    }
    return needs;
}

QList<RoleNeed> uncalledRoles(const ProcessDefinition &process, const IncidentRecord &incident, Instant now)
{
    QList<RoleNeed> needs = neededRoles(process, incident, now);
    needs.removeIf([](const RoleNeed &need) { return need.held || need.call; });
    return needs;
}

} // namespace Watchroom
