// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"
#include "process/definition.h"

#include <array>

namespace Watchroom {

/// The clocks that measures read. Not stored: the order may change.
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

/// The clock of a field ("mitigated_at"); none for a field that no measure reads.
std::optional<Clock> clockOf(QStringView field);

/// How far an incident is, as far as a measure must know whether its end can still come.
enum class Course : uint8_t {
    Active,   ///< responders are at work
    Resolved, ///< they are released, the incident is not closed
    Ended,    ///< nothing will happen any more
};

/// What measures read of one incident: small, so that a whole file fits in memory.
struct IncidentFacts
{
    QString name, area, severity, state, category, rootCause;
    QStringList services;
    Moment declared; ///< the clock, else the creation
    std::array<std::optional<Moment>, clockCount> clocks;
    std::chrono::seconds engaged{0}; ///< of all people together, as far as it has ended
    bool someoneEngaged = false;     ///< now
    bool anyoneEngaged = false;      ///< ever
    Course course = Course::Active;
    /// Planned maintenance, a near miss, or ended outside of every phase (declined, merged, false alarm):
    /// counted, but in no measure (domain.md §10.3).
    bool excluded = false;

    const std::optional<Moment> &clock(Clock which) const { return clocks[size_t(which)]; }
    std::optional<Moment> &clock(Clock which) { return clocks[size_t(which)]; }
};

/// The facts of one loaded incident; \a process is that of its main track, or null.
IncidentFacts factsOf(const IncidentRecord &incident, const ProcessDefinition *process);
/// How far an incident in such a state is, and whether it is left out of measures.
void setCourse(IncidentFacts &facts, bool active, bool end, bool hasPhase, bool maintenance, bool nearMiss);

} // namespace Watchroom
