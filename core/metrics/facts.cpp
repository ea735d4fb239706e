// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/facts.h"

#include <utility>

namespace Watchroom {

std::optional<Clock> clockOf(QStringView field)
{
    static constexpr std::pair<QLatin1String, Clock> names[]{
        {QLatin1String("impact_started_at"), Clock::ImpactStarted},
        {QLatin1String("detected_at"), Clock::Detected},
        {QLatin1String("paged_at"), Clock::Paged},
        {QLatin1String("acknowledged_at"), Clock::Acknowledged},
        {QLatin1String("identified_at"), Clock::Identified},
        {QLatin1String("identified_last_at"), Clock::IdentifiedLast},
        {QLatin1String("mitigated_at"), Clock::Mitigated},
        {QLatin1String("mitigated_last_at"), Clock::MitigatedLast},
        {QLatin1String("impact_ended_at"), Clock::ImpactEnded},
        {QLatin1String("resolved_at"), Clock::Resolved},
        {QLatin1String("closed_at"), Clock::Closed},
        {QLatin1String("public_first_post_at"), Clock::PublicFirstPost},
    };
    static_assert(std::size(names) == clockCount);
    for (const auto &[name, clock] : names) {
        if (field == name)
            return clock;
    }
    return {};
}

void setCourse(IncidentFacts &facts, bool active, bool end, bool hasPhase, bool maintenance, bool nearMiss)
{
    facts.course = active ? Course::Active : end ? Course::Ended : Course::Resolved;
    facts.excluded = maintenance || nearMiss || (end && !hasPhase);
}

IncidentFacts factsOf(const IncidentRecord &incident, const ProcessDefinition *process)
{
    IncidentFacts facts;
    facts.name = incident.name;
    facts.area = incident.area.value;
    facts.severity = incident.severity.value;
    facts.category = incident.field(QStringLiteral("category"));
    facts.rootCause = incident.field(QStringLiteral("root_cause"));
    facts.services = incident.services;
    facts.declared = incident.clock(QStringLiteral("declared_at")).value_or(incident.created);
    for (auto it = incident.clocks.constBegin(); it != incident.clocks.constEnd(); ++it) {
        if (const auto which = clockOf(it.key()))
            facts.clock(*which) = it.value();
    }
    for (const EngagementRecord &engagement : incident.engagements) {
        facts.anyoneEngaged |= engagement.from.has_value();
        facts.someoneEngaged |= engagement.isHeld();
        facts.engaged += between(engagement.from, engagement.until).value_or(std::chrono::seconds(0));
    }
    const TrackRecord *track = incident.mainTrack();
    const State *state = process && track ? process->state(track->state) : nullptr;
    facts.state = track ? track->state.value : QString();
    const bool end = state && state->end;
    const bool released = state
        && (state->phase == QLatin1String("post_incident")
            || state->clock.value == QLatin1String("resolved_at"));
    setCourse(facts, !end && !released, end, state && !state->phase.isEmpty(), incident.maintenance,
              incident.hasFlag({QStringLiteral("near_miss")}));
    return facts;
}

} // namespace Watchroom
