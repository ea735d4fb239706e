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

/// None while no public word is owed: not public and no decision to be, resolved in public, or no cadence.
/// Before the first post: the decision plus the process's first-word minutes, at the latest an hour of
/// impact.
std::optional<UpdateDue> nextUpdateDue(const ProcessDefinition &process, const IncidentRecord &incident,
                                       Instant now);

/// How many posted updates came in time, of those that were owed: the promise or the cadence before each.
struct CadenceKept
{
    int kept = 0, owed = 0;
};
CadenceKept cadenceKept(const ProcessDefinition &process, const IncidentRecord &incident);

} // namespace Watchroom
