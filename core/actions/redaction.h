// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// Takes words out of the log: the acts that hold the words of one entity lose their content; a redaction
/// restates their changes without text, so that who, when and the order of things stay. The chain still
/// verifies.
struct RedactRequest
{
    QString entry;   ///< id or short code of a timeline entry, task, update …
    QString reason;  ///< needed
    QList<Act> acts; ///< filled by the store: the acts that carry the entity's words
};
Result<Acts> decide(const Snapshot &now, const RedactRequest &request, const Context &context);

} // namespace Watchroom
