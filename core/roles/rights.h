// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "incident/record.h"
#include "process/definition.h"

namespace Watchroom {

/// True if \a person holds a role that \a process gives \a right to. A right that the process gives to no
/// role is nobody's. Right::Redact also counts for who held the role until the incident ended.
bool hasRight(Right right, const ProcessDefinition &process, const IncidentRecord &incident,
              const PersonId &person);

/// Fails with Forbidden unless hasRight(). The detail is the right's key; the message names the roles that
/// have it.
[[nodiscard]] Result<void> require(Right right, const ProcessDefinition &process,
                                   const IncidentRecord &incident, const PersonId &person);

/// Fails with Forbidden unless \a person may give somebody else access to a confidential incident by engaging
/// them. Anyone on the list may while nobody holds a role with Right::GrantAccess: the first responder must
/// be able to come in.
[[nodiscard]] Result<void> requireAdmission(const ProcessDefinition &process, const IncidentRecord &incident,
                                            const PersonId &person);

/// Who asks for something that belongs to the organisation and not to an incident.
struct StandingRoles
{
    QStringList roles;      ///< role keys that the person holds at all times
    bool isFounder = false; ///< the person who created the organisation's file
};
/// Fails with Forbidden unless one of the roles has \a right in \a process, or the person is the founder.
[[nodiscard]] Result<void> requireStanding(Right right, const ProcessDefinition &process,
                                           const StandingRoles &who);

} // namespace Watchroom
