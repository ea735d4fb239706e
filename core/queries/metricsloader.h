// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/facts.h"
#include "store/connection.h"

namespace Watchroom {

/// What measures read of those of some incidents that the viewer may see, by their rows' keys and in their
/// order: a few narrow scans, no incident is loaded.
Result<std::vector<std::pair<int64_t, IncidentFacts>>> loadFactsOf(Connection &connection,
                                                                   const QList<int64_t> &keys);

} // namespace Watchroom
