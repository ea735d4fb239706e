// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comms/updatecontent.h"
#include "process/definition.h"

namespace Watchroom {

/// The hash that an approval keeps of \a content: "2:" and SHA-256 over public state, text and promise. The
/// template is left out, because customers do not see it.
QString approvalHash(const UpdateContent &content);

/// Is \a update approved as it is now? The latest answer of a reviewer, if it is an approval of exactly this
/// content and nothing revoked it; else null. Editing any part revokes an approval.
///
/// Approvals of earlier versions kept the hash of the text alone, without "2:". Those versions could not
/// change a state or a promise after the draft was made, so such an approval counts for the whole content,
/// unless a field of the update is in conflict: then another desk changed a part at the same time.
const ApprovalRecord *validApproval(const IncidentRecord &incident, const UpdateRecord &update);

/// The roles that may approve an update; empty: nobody may.
QList<RoleKey> approvingRoles(const ProcessDefinition &process);
/// May \a person answer a request for approval as \a role? Invalid or Forbidden if not. With \a reported
/// somebody else answered, so the person need not hold the role.
[[nodiscard]] Result<void> requireApprover(const ProcessDefinition &process, const IncidentRecord &incident,
                                           const RoleKey &role, const PersonId &person, bool reported);

/// A final public state needs an approval from a holder of the right `all_clear`, if anyone holds it.
/// Forbidden if somebody else approved it; an update without an approval passes here.
[[nodiscard]] Result<void> requireAllClear(const ProcessDefinition &process, const IncidentRecord &incident,
                                           const UpdateRecord &update);

/// May \a update be posted without an approval, because the reviewers did not answer for the process's
/// minutes, an update is overdue, and it says nothing but a "no news" template in the same public state?
bool isNoNewsAllowed(const ProcessDefinition &process, const IncidentRecord &incident,
                     const UpdateRecord &update, Instant now);

/// Refused with data {"error":"approval_missing"} unless \a update is approved or no news is allowed.
[[nodiscard]] Result<void> requireApproval(const ProcessDefinition &process, const IncidentRecord &incident,
                                           const UpdateRecord &update, Instant now);

} // namespace Watchroom
