// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comms/updatecontent.h"
#include "process/definition.h"

namespace Watchroom {

ProcessPointer shippedDefinition(const QString &id);
/// An S1 of the reliability process in its first state, with one draft, made ten minutes before \a now.
IncidentRecord incidentWithDraft(Instant now);
ApprovalRecord approvalBy(const char *role, const UpdateRecord &update, const QString &hash, Instant at);

} // namespace Watchroom
