// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"
#include "process/definition.h"

#include <array>

namespace Watchroom {

/// The clocks that measures use. Not stored: the order may change.
enum class Clock : uint8_t {
    ImpactStarted,
    Detected,
    Paged,
    Acknowledged,
    Identified,
    IdentifiedLast,
    Mitigated,
    MitigatedLast,
    ImpactEnded,
    Resolved,
    Closed,
    PublicFirstPost,
};
constexpr size_t clockCount = 12;

/// The clock of a field ("mitigated_at"); none for a field that no measure uses.
std::optional<Clock> clockOf(QStringView field);

/// The progress of an incident, which decides whether an open duration can still end.
enum class Course : uint8_t {
    Active,   ///< responders are at work
    Resolved, ///< responders are released, the incident is not closed
    Ended,    ///< no further changes
};

/// What measures need of one incident. Small, so that all incidents of a file fit in memory.
struct IncidentFacts
{
    QString name, area, severity, state, category, rootCause;
    QStringList services;
    Moment declared; ///< declared_at, otherwise the time of creation
    std::array<std::optional<Moment>, clockCount> clocks;
    std::chrono::seconds engaged{0}; ///< total of all people, finished engagements only
    bool someoneEngaged = false;     ///< at present
    bool anyoneEngaged = false;      ///< at any time
    Course course = Course::Active;
    /// Planned maintenance, a near miss, or ended in a state without a phase (declined, merged, false alarm):
    /// counted, but not part of any measure (domain.md §10.3).
    bool excluded = false;

    const std::optional<Moment> &clock(Clock which) const { return clocks[size_t(which)]; }
    std::optional<Moment> &clock(Clock which) { return clocks[size_t(which)]; }
};

/// The facts of a loaded incident; \a process is that of its main track, or null.
IncidentFacts factsOf(const IncidentRecord &incident, const ProcessDefinition *process);
/// Sets the progress of an incident from its state, and whether measures exclude it.
void setCourse(IncidentFacts &facts, bool active, bool end, bool hasPhase, bool maintenance, bool nearMiss);

} // namespace Watchroom
