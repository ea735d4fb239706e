// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/searchcheck.h"

namespace Watchroom {

Result<SearchState> searchState(Connection &connection)
{
    if (connection.mode() == Connection::Mode::ReadOnly)
        return SearchState::Unasked;
    Transaction transaction(connection); // never committed
    const auto begun = transaction.begin();
    if (!begun && begun.error().code == ErrorCode::Busy)
        return SearchState::Busy;
    if (!begun && begun.error().code == ErrorCode::ReadOnly) // a connection for looking only
        return SearchState::Unasked;
    WR_TRY(begun);
    // 1: compare with the content, too, which for this index is a view of other tables.
    const auto asked = connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
    if (asked)
        return SearchState::Whole;
    if (asked.error().code == ErrorCode::ReadOnly)
        return SearchState::Unasked;
    if (asked.error().code == ErrorCode::Damaged)
        return SearchState::Broken;
    return fail(asked.error());
}

} // namespace Watchroom
