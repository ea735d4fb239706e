// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace Watchroom {

/// In how many parts the full-text index lies: each act adds one, and every search looks into each.
Result<int> searchParts(Connection &connection);

/// Joins some of them, writing about \a pages pages, in a transaction of its own; gives up where another
/// program writes. True if there is more to join.
Result<bool> joinSearchParts(Connection &connection, int pages);

/// Brings what lies in the log beside the file into it, as far as nobody reads there; keeps nobody waiting.
void bringLogIn(Connection &connection);

} // namespace Watchroom
