// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"

namespace Watchroom {

/// \a incident as it stood at \a time, by all that is known today. What carries a time of its own (states,
/// clocks, entries, calls, levellings, updates, marks) counts by that time, whenever it was noted; what
/// carries none (a task's end, flags, links) counts from when it was noted in \a acts; title, fields and
/// services are those of today. None if it had not begun.
std::optional<IncidentRecord> asOf(const IncidentRecord &incident, QList<Act> acts, Instant time);

} // namespace Watchroom
