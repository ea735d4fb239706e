// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/act.h"

#include <QHash>
#include <QSet>

namespace Watchroom {

/// One incident was merged into another.
struct MergeFact
{
    ActMark by;
    Uuid from, into;
    int64_t undoneAt
        = std::numeric_limits<int64_t>::max(); ///< stamp of the first act that saw and replaced it
};

/// An incident was ended by something else than a merge.
struct EndFact
{
    ActMark by;
    Uuid incident;
    int64_t undoneAt = std::numeric_limits<int64_t>::max(); ///< as in MergeFact
    /// The merges into the incident that its desk knew of; none if the act was written before that was
    /// recorded.
    std::optional<QSet<ActId>> seen;
};

/// The acts that are out of force because desks merged or ended incidents without knowing of each other: of
/// the merges that close a circle that of the incident declared first, so that one stays open; and where an
/// incident was merged into one that another desk ended, what ended the one of the two that was declared
/// first. \a declared is the act that declared each incident. A pure function of sets: the order of the lists
/// does not matter.
QSet<ActId> overruledActs(const QList<MergeFact> &merges, const QList<EndFact> &ends,
                          const QHash<Uuid, ActMark> &declared);

} // namespace Watchroom
