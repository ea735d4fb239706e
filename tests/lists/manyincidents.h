// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Watchroom {

/// Makes a file for measuring lists: the rows that \a count incidents would have in the tables and the search
/// index, with two services, one holder of a role and \a entries timeline entries each, but no acts behind
/// them. One in a hundred is confidential; "ann" is named on every fourth of those.
Result<void> makeManyIncidents(const QString &path, int count, int entries);

} // namespace Watchroom
