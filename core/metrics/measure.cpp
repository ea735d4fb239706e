// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/measure.h"

#include "base/text.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Measure)
};

using Time = std::optional<Moment>;

Time firstOf(const Time &wanted, const Time &otherwise)
{
    return wanted ? wanted : otherwise;
}

/// The last occurrence: if impact returned after the first mitigation, the last one counts (domain.md §4.1).
Time lastOf(const IncidentFacts &facts, Clock first, Clock last)
{
    return firstOf(facts.clock(last), facts.clock(first));
}

Time mitigation(const IncidentFacts &facts)
{
    return firstOf(lastOf(facts, Clock::Mitigated, Clock::MitigatedLast), facts.clock(Clock::Resolved));
}

std::pair<Time, Time> endsOf(Measure which, const IncidentFacts &facts)
{
    const Time impact = firstOf(facts.clock(Clock::ImpactStarted), facts.declared);
    switch (which) {
    case Measure::Detect:
        return {facts.clock(Clock::ImpactStarted), facts.clock(Clock::Detected)};
    case Measure::Acknowledge:
        return {firstOf(facts.clock(Clock::Paged), facts.clock(Clock::Detected)),
                facts.clock(Clock::Acknowledged)};
    case Measure::Identify:
        return {impact, lastOf(facts, Clock::Identified, Clock::IdentifiedLast)};
    case Measure::Mitigate:
        return {impact, mitigation(facts)};
    case Measure::Resolve:
        return {facts.declared, facts.clock(Clock::Resolved)};
    case Measure::Remediate:
        return {firstOf(facts.clock(Clock::Detected), facts.declared), facts.clock(Clock::Resolved)};
    case Measure::Close:
        return {facts.clock(Clock::Resolved), facts.clock(Clock::Closed)};
    case Measure::PublicWord:
        return {impact, facts.clock(Clock::PublicFirstPost)};
    case Measure::Impact:
        return {impact, firstOf(facts.clock(Clock::ImpactEnded), mitigation(facts))};
    case Measure::Toil:
        break;
    }
    return {};
}

Measured toil(const IncidentFacts &facts)
{
    Measured result;
    result.length = facts.engaged;
    if (facts.someoneEngaged)
        result.outcome = Outcome::Open;
    else if (facts.anyoneEngaged)
        result.outcome = facts.course == Course::Active ? Outcome::Open : Outcome::Computed;
    else
        result.outcome = facts.course == Course::Active ? Outcome::Open : Outcome::Missing;
    return result;
}

bool canStillEnd(Measure which, const IncidentFacts &facts)
{
    return which == Measure::Close ? facts.course != Course::Ended : facts.course == Course::Active;
}

QList<MeasureDefinition> makeDefinitions()
{
    return {
        {Measure::Detect, QStringLiteral("ttd"), Words::tr("Time to detect"),
         Words::tr("From the start of the impact to the first alert or report.")},
        {Measure::Acknowledge, QStringLiteral("tta"), Words::tr("Time to acknowledge"),
         Words::tr("From the first page, else the detection, to the first acknowledgement by a responder.")},
        {Measure::Identify, QStringLiteral("tti"), Words::tr("Time to identify"),
         Words::tr("From the start of the impact, else the declaration, to the last time the cause was "
                   "identified.")},
        {Measure::Mitigate, QStringLiteral("ttm"), Words::tr("Time to mitigate"),
         Words::tr("From the start of the impact, else the declaration, to the last mitigation, else the "
                   "resolution.")},
        {Measure::Resolve, QStringLiteral("ttr_resolve"), Words::tr("Time to resolve"),
         Words::tr("From the declaration to the resolution.")},
        {Measure::Remediate, QStringLiteral("ttr_remediate"), Words::tr("Time to remediate"),
         Words::tr("From the detection, else the declaration, to the resolution of a security incident.")},
        {Measure::Close, QStringLiteral("ttc"), Words::tr("Time to close"),
         Words::tr("From the resolution to the closure.")},
        {Measure::PublicWord, QStringLiteral("ttp"), Words::tr("Time to first public update"),
         Words::tr("From the start of the impact, else the declaration, to the first posted update.")},
        {Measure::Impact, QStringLiteral("impact_minutes"), Words::tr("Impact"),
         Words::tr("From the start of the impact, else the declaration, to its end, else to the last "
                   "mitigation.")},
        {Measure::Toil, QStringLiteral("toil"), Words::tr("Responder time"),
         Words::tr("The total time that people held a role.")},
    };
}
} // namespace

const QList<MeasureDefinition> &measureDefinitions()
{
    static const QList<MeasureDefinition> definitions = makeDefinitions();
    return definitions;
}

const MeasureDefinition &definitionOf(Measure measure)
{
    return measureDefinitions()[int(measure)];
}

Result<Measure> measureFromKey(const QString &key)
{
    QStringList known;
    for (const MeasureDefinition &definition : measureDefinitions()) {
        if (definition.key == key)
            return definition.measure;
        known.append(definition.key);
    }
    return failUnknown(Words::tr("measure"), key, known);
}

Measured measure(Measure which, const IncidentFacts &facts, Instant now)
{
    if (facts.excluded || (which == Measure::Remediate && facts.area != QLatin1String("security")))
        return {Outcome::Excluded, {}, {}, {}};
    if (which == Measure::Toil)
        return toil(facts);
    Measured result;
    std::tie(result.from, result.to) = endsOf(which, facts);
    if (!result.to && canStillEnd(which, facts)) {
        result.outcome = Outcome::Open;
        if (result.from && result.from->isTimed() && result.from->at <= now)
            result.length = now - result.from->at;
        return result;
    }
    if (!result.from || !result.to)
        return result;
    if (!result.from->isTimed() || !result.to->isTimed()) {
        result.outcome = Outcome::Imprecise;
        return result;
    }
    if (result.to->at < result.from->at)
        return result;
    result.outcome = Outcome::Computed;
    result.length = result.to->at - result.from->at;
    return result;
}

} // namespace Watchroom
