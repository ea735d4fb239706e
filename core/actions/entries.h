// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// Strikes an entry of the timeline through: it stays readable and counts no more.
struct WithdrawEntryRequest
{
    QString entry; ///< id or short code
};
/// Forbidden for what somebody else wrote unless the author holds a role that may redact; Refused for what
/// the program wrote of an act, which is undone instead.
Result<Acts> decide(const Snapshot &now, const WithdrawEntryRequest &request, const Context &context);

/// An entry that was written into the wrong incident: it is withdrawn here and stands there, with the time at
/// which it happened, whoever wrote it and what hangs on it.
struct MoveEntryRequest
{
    QString entry;
    QString into; ///< name: also when the store found it
};
/// NotFound for an incident that is not there; Refused out of a confidential incident into another stream.
Result<Acts> decide(const Snapshot &now, const MoveEntryRequest &request, const Context &context);

} // namespace Watchroom
