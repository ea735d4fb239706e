// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/grouping.h"
#include "store/connection.h"

namespace Watchroom {

/// What TableGroups must answer, one incident after another and without a table.
std::vector<MeasureGroup> measureGroups(Measure which, const std::vector<IncidentFacts> &incidents,
                                        const Period &period, const QList<GroupBy> &by, Instant now);

/// Of all incidents that the connection's viewer sees, in the order of the file.
std::vector<IncidentFacts> allFacts(Connection &connection);

} // namespace Watchroom
