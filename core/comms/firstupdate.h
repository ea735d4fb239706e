// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"
#include "process/definition.h"

namespace Watchroom {

/// When is the first public update due? `first_word_minutes` after the decision to tell the public, and at
/// the latest `first_update` of the process after the impact began, whichever comes first. None if it is
/// decided not to tell the public, if no state of the process is public and nobody decided, and from a time
/// that is not known to the minute.
std::optional<Moment> firstUpdateDue(const ProcessDefinition &process, const IncidentRecord &incident);

} // namespace Watchroom
