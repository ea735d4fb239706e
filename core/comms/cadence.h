// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"
#include "process/definition.h"

namespace Watchroom {

/// When the public must hear the next word, and why then.
struct UpdateDue
{
    enum class Why { Promised, Cadence, FirstWord } why = Why::Cadence;
    Moment at;
    bool overdue = false;
    /// The promise is later than the severity's table allows: shown as a warning, the promise still counts.
    bool promiseIsLate = false;
    friend bool operator==(const UpdateDue &, const UpdateDue &) = default;
};

/// None while no public update is due: not public and no decision to be, resolved in public, no cadence, or
/// the last post is not known to the minute. Before the first post: firstUpdateDue().
std::optional<UpdateDue> nextUpdateDue(const ProcessDefinition &process, const IncidentRecord &incident,
                                       Instant now);

/// When the update after \a before is due: the time promised in it, else the cadence; none if neither is
/// known to the minute. \a before was posted.
std::optional<UpdateDue> dueAfter(const ProcessDefinition &process, const IncidentRecord &incident,
                                  const UpdateRecord &before);

/// How many posted updates came in time, of those that were owed: the promise or the cadence before each.
struct CadenceKept
{
    int kept = 0, owed = 0;
};
CadenceKept cadenceKept(const ProcessDefinition &process, const IncidentRecord &incident);

} // namespace Watchroom
