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
    QString key;        ///< "ttm"; never rename
    QString name;       ///< "Time to mitigate"
    QString definition; ///< one sentence that names both ends; do not use MTTR, which has four meanings
};

const QList<MeasureDefinition> &measureDefinitions();
const MeasureDefinition &definitionOf(Measure measure);
/// Fails with Invalid and the most similar keys.
Result<Measure> measureFromKey(const QString &key);

enum class Outcome : uint8_t {
    Computed,
    Open,      ///< the end can still come; at least \a length so far
    Missing,   ///< an end is unknown and will not come, or the two contradict each other
    Imprecise, ///< an end is less precise than a minute
    Excluded,  ///< not part of this measure
};

struct Measured
{
    Outcome outcome = Outcome::Missing;
    std::chrono::milliseconds length{0}; ///< Open: so far, 0 if the start is unknown
    std::optional<Moment> from, to;      ///< none for Toil
    friend bool operator==(const Measured &, const Measured &) = default;
};

/// One duration of one incident; an open one is measured until \a now.
Measured measure(Measure which, const IncidentFacts &facts, Instant now);

} // namespace Watchroom
