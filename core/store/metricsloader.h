// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/facts.h"
#include "store/connection.h"

namespace Watchroom {

/// What a question needs beside clocks and states; the rest is not read.
struct FactsNeeds
{
    bool services = false, fields = false, engagements = false;
};

/// What measures read of every incident that the viewer may see: a few narrow scans, no incident is loaded.
/// In the order of the file.
Result<std::vector<IncidentFacts>> loadFacts(Connection &connection, const FactsNeeds &needs);

/// All facts of those of some incidents that the viewer may see, by their rows' keys.
Result<std::vector<std::pair<int64_t, IncidentFacts>>> loadFactsOf(Connection &connection,
                                                                   const QList<int64_t> &keys);

} // namespace Watchroom
