// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// Makes an incident confidential, or opens it to everyone. Its earlier acts stay in their stream and change
/// who sees them; what was exported or copied before is not reached.
struct ConfidentialityRequest
{
    bool confidential = true;
    QString reason; ///< needed
};
/// Forbidden without Right::ChangeConfidentiality, Refused if nothing would change. Everybody who holds or
/// held a role gets access, so that the response goes on.
Result<Acts> decide(const Snapshot &now, const ConfidentialityRequest &request, const Context &context);

} // namespace Watchroom
