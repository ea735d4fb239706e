// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace Watchroom {

enum class SearchState {
    Whole,   ///< the index finds what the tables say
    Broken,  ///< it finds less or something else; it can be made again from the tables
    Unasked, ///< the file can't be written, and full text answers writers only
    Busy,    ///< another program was writing for the whole wait
};

/// Asks the full-text index whether it agrees with itself and with the texts that it stands for; SQLite's own
/// integrity_check does not look into it. The question has the form of an INSERT, so it is asked in a
/// transaction of its own that is rolled back: the bytes stay as they are, other writers wait meanwhile.
Result<SearchState> searchState(Connection &connection);

} // namespace Watchroom
