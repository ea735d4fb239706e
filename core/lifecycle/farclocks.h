// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"

namespace Watchroom {

/// The keys of the clocks that lie more than a year before or after the declaration, as exactly as both are
/// known: mostly a slip in the year. A warning, never a refusal.
QStringList farClocks(const IncidentRecord &incident);

} // namespace Watchroom
