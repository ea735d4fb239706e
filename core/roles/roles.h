// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"
#include "process/definition.h"

namespace Watchroom {

/// A role that the severity asks for and how its call stands.
struct RoleNeed
{
    const RoleDefinition *role = nullptr;   ///< borrowed from the process
    const EngagementRecord *held = nullptr; ///< borrowed from the incident; null: vacant
    const EngagementRecord *call = nullptr; ///< the latest call; null: nobody was called
    std::optional<Moment> answerDue;        ///< while a call waits
    bool overdue = false;
    bool isSettled() const { return held != nullptr; }
};

/// The roles that \a incident needs now, in the process's order: required by its severity, or called already.
QList<RoleNeed> neededRoles(const ProcessDefinition &process, const IncidentRecord &incident, Instant now);
/// Those that nobody holds and nobody was called for: the rows of "Nobody has been called yet".
QList<RoleNeed> uncalledRoles(const ProcessDefinition &process, const IncidentRecord &incident, Instant now);

} // namespace Watchroom
