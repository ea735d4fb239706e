// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace Watchroom {

/// An act that is out of force, and the field that asks a person to settle it: "primary" of an incident whose
/// merge does not count, "state" of a track that was not ended.
struct OverruledAct
{
    ActId act;
    int64_t entity = 0;
    QString field;
};

/// Makes the table say which acts are out of force (see overruledActs()). Returns the keys of all entities
/// that these acts changed, where that is new or no longer so: they have to be folded again.
Result<QSet<int64_t>> refreshOverruled(Connection &connection);
/// Merges into \a incident that are here.
Result<QList<ActId>> mergesInto(Connection &connection, const Uuid &incident);
/// What is out of force of one entity.
Result<QList<OverruledAct>> overruledOf(Connection &connection, int64_t entity);

} // namespace Watchroom
