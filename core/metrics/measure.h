// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/facts.h"

namespace Watchroom {

/// The durations of domain.md §10.1.
enum class Measure : uint8_t {
    Detect,
    Acknowledge,
    Identify,
    Mitigate,
    Resolve,
    Remediate,
    Close,
    PublicWord,
    Impact,
    Toil,
};

struct MeasureDefinition
{
    Measure measure;
    QString key;        ///< "ttm": never renamed
    QString name;       ///< "Time to mitigate"
    QString definition; ///< one sentence with both ends; never the bare word MTTR, which has four readings
};

const QList<MeasureDefinition> &measureDefinitions();
const MeasureDefinition &definitionOf(Measure measure);
/// Fails with Invalid and the nearest keys.
Result<Measure> measureFromKey(const QString &key);

enum class Outcome : uint8_t {
    Computed,
    Open,      ///< the end can still come: at least \a length until now
    Missing,   ///< an end is not known and will not come, or the two contradict each other
    Imprecise, ///< an end is coarser than a minute
    Excluded,  ///< not a matter of this measure
};

struct Measured
{
    Outcome outcome = Outcome::Missing;
    std::chrono::milliseconds length{0}; ///< of Computed; of Open until now, zero if the start is unknown
    std::optional<Moment> from, to;      ///< none for Toil
    friend bool operator==(const Measured &, const Measured &) = default;
};

/// One duration of one incident, with open ones as long as they are at \a now.
Measured measure(Measure which, const IncidentFacts &facts, Instant now);

} // namespace Watchroom
